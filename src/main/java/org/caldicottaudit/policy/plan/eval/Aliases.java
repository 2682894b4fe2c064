package org.caldicottaudit.policy.plan.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.policy.plan.model.Block;
import org.caldicottaudit.policy.plan.model.Operand;
import org.caldicottaudit.policy.plan.model.Statement;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * Finds the variables that only ever are another variable or a constant. OPA's planner makes many
 * of them; without them, a third of all statements falls away.
 *
 * <p>A variable is one of them if a single statement writes it, and each statement that reads it
 * follows that one in its block or inside a block there, so that nobody can see it before.
 */
final class Aliases {
  private final Map<Integer, Integer> writes = new HashMap<>();
  private final Set<Integer> replaced = new HashSet<>();
  private final Set<Integer> visible = new HashSet<>();
  private final Set<Integer> seenEarly = new HashSet<>();
  private final Map<Integer, Operand> copies = new HashMap<>();
  private final Map<Integer, Value> constants = new HashMap<>();

  Aliases(List<Integer> parameters, List<Block> blocks) {
    parameters.forEach(this::countWrite);
    blocks.forEach(this::count);
    visible.addAll(parameters);
    blocks.forEach(this::visit);
    copies.keySet().removeIf(local -> !isSingle(local) || seenEarly.contains(local));
    constants.keySet().removeIf(local -> !isSingle(local) || seenEarly.contains(local));
  }

  private void countWrite(int local) {
    writes.merge(local, 1, Integer::sum);
  }

  private void count(Block block) {
    for (Statement statement : block.statements()) {
      statement.eachWritten(this::countWrite);
      if (statement instanceof Statement.With with) {
        replaced.add(with.local());
      }
      statement.inner().forEach(this::count);
    }
  }

  private boolean isSingle(int local) {
    return writes.getOrDefault(local, 0) == 1 && !replaced.contains(local);
  }

  private void visit(Block block) {
    List<Integer> here = new ArrayList<>();
    for (Statement statement : block.statements()) {
      statement.eachRead(this::noteRead);
      note(statement);
      if (statement.inner().isEmpty()) {
        statement.eachWritten(local -> show(local, here));
      } else {
        visitInner(statement);
      }
    }
    here.forEach(visible::remove);
  }

  private void visitInner(Statement statement) {
    List<Integer> inside = new ArrayList<>();
    statement.eachWritten(local -> show(local, inside));
    statement.inner().forEach(this::visit);
    inside.forEach(visible::remove);
  }

  private void noteRead(int local) {
    if (!visible.contains(local)) {
      seenEarly.add(local);
    }
  }

  private void show(int local, List<Integer> here) {
    if (visible.add(local)) {
      here.add(local);
    }
  }

  private void note(Statement statement) {
    if (statement instanceof Statement.AssignVar assign) {
      noteCopy(assign);
    } else if (statement instanceof Statement.MakeNumberRef make) {
      constants.put(make.target(), NumberValue.parse(make.number()));
    } else if (statement instanceof Statement.MakeNumberInt make) {
      constants.put(make.target(), NumberValue.of(make.value()));
    } else if (statement instanceof Statement.MakeNull make) {
      constants.put(make.target(), NullValue.NULL);
    }
  }

  private void noteCopy(Statement.AssignVar assign) {
    if (assign.source() instanceof Operand.Local local) {
      if (isSingle(local.number()) && visible.contains(local.number())) {
        copies.put(assign.target(), local);
      }
    } else {
      copies.put(assign.target(), assign.source());
    }
  }

  /** Whether nobody needs the statement, since all that it gives is known. */
  boolean makesNeedless(Statement statement) {
    if (statement instanceof Statement.AssignVar assign) {
      return copies.containsKey(assign.target());
    }
    boolean[] known = {false};
    if (!(statement instanceof Statement.Scan)) {
      statement.eachWritten(local -> known[0] |= constants.containsKey(local));
    }
    return known[0];
  }

  /** The constant that an operand stands for. */
  Optional<Value> constant(Operand operand) {
    Operand origin = origin(operand);
    if (origin instanceof Operand.Text text) {
      return Optional.of(StringValue.of(text.text()));
    }
    if (origin instanceof Operand.Truth truth) {
      return Optional.of(BooleanValue.of(truth.truth()));
    }
    return Optional.ofNullable(constants.get(((Operand.Local) origin).number()));
  }

  /** The variable that an operand stands for when it is no constant. */
  int local(Operand operand) {
    return ((Operand.Local) origin(operand)).number();
  }

  private Operand origin(Operand operand) {
    Operand origin = operand;
    while (origin instanceof Operand.Local local && copies.containsKey(local.number())) {
      origin = copies.get(local.number());
    }
    return origin;
  }
}
