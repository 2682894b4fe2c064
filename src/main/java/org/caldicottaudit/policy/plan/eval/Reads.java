package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.policy.plan.model.Block;
import org.caldicottaudit.policy.plan.model.Operand;
import org.caldicottaudit.policy.plan.model.PlannedFunction;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.model.Statement;

/**
 * Which members of the input each function depends on, itself or through what it calls. Nobody
 * knows of one that reads the input as a whole or the data, has a {@code with}, or finds what it
 * calls while it runs.
 */
final class Reads {
  private static final int INPUT = 0;
  private static final int DATA = 1;

  private final Map<String, PlannedFunction> functions = new HashMap<>();
  private final Map<String, Optional<Set<String>>> known = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  Reads(PlannedPolicy policy) {
    policy.functions().forEach(function -> functions.put(function.name(), function));
  }

  /** The members that a function depends on; empty when it may depend on anything else. */
  Optional<Set<String>> of(String name) {
    if (!known.containsKey(name)) {
      known.put(name, findOut(name));
    }
    return known.get(name);
  }

  private Optional<Set<String>> findOut(String name) {
    PlannedFunction function = functions.get(name);
    if (function == null || !asked.add(name) || !startsWithDocuments(function)) {
      return Optional.empty();
    }
    Set<String> reads = new TreeSet<>();
    return collect(function.body().blocks(), reads) ? Optional.of(reads) : Optional.empty();
  }

  private static boolean startsWithDocuments(PlannedFunction function) {
    return function.params().get(INPUT) == INPUT && function.params().get(DATA) == DATA;
  }

  private boolean collect(List<Block> blocks, Set<String> reads) {
    for (Block block : blocks) {
      for (Statement statement : block.statements()) {
        if (!collect(statement, reads) || !collect(statement.inner(), reads)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean collect(Statement statement, Set<String> reads) {
    if (statement instanceof Statement.Call call && functions.containsKey(call.function())) {
      return collectCall(call, reads);
    }
    if (statement instanceof Statement.Dot dot && isInput(dot.source())) {
      return collectDot(dot, reads);
    }
    return !(statement instanceof Statement.With)
        && !(statement instanceof Statement.CallDynamic)
        && !readsDocuments(statement);
  }

  private static boolean readsDocuments(Statement statement) {
    boolean[] found = {false};
    statement.eachRead(local -> found[0] |= local <= DATA);
    return found[0];
  }

  private static boolean collectDot(Statement.Dot dot, Set<String> reads) {
    if (dot.key() instanceof Operand.Text text) {
      reads.add(text.text());
      return true;
    }
    return false;
  }

  private boolean collectCall(Statement.Call call, Set<String> reads) {
    Optional<Set<String>> called = of(call.function());
    called.ifPresent(reads::addAll);
    return called.isPresent() && CallShape.passesDocuments(call) && CallShape.passesNoMore(call);
  }

  private static boolean isInput(Operand operand) {
    return operand instanceof Operand.Local local && local.number() == INPUT;
  }
}
