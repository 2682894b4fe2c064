package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.model.Block;
import org.caldicottaudit.policy.plan.model.PlannedFunction;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.Names;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** What the functions of a plan share: each other, the builtins and the constants. */
final class Linkage {
  private static final int DOCUMENTS = 2;

  private final Map<String, Builtin> builtins;
  private final boolean strict;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();
  private final RuleTree rulesByPath = new RuleTree();
  private final Map<String, Value> constants = new HashMap<>();
  private final Names names = new Names();
  private final Reads reads;

  Linkage(PlannedPolicy policy, Map<String, Builtin> builtins, boolean strict) {
    this.builtins = builtins;
    this.strict = strict;
    this.reads = new Reads(policy);
    policy.functions().forEach(this::add);
  }

  private void add(PlannedFunction function) {
    Rule rule = new Rule(this, function.name(), rules.size(), function.params(), function.body());
    rules.put(function.name(), rule);
    parameters.put(function.name(), function.params().size());
    if (function.params().size() == DOCUMENTS && !function.path().isEmpty()) {
      rulesByPath.put(function.path().stream().map(this::name).toList(), rule);
    }
  }

  private Value name(String part) {
    return names.keep(part);
  }

  int size() {
    return rules.size();
  }

  /**
   * Makes nodes of the blocks of a function.
   *
   * @throws PolicyLoadException when they can't be run
   */
  synchronized Code translate(List<Integer> params, List<Block> blocks) {
    try {
      Translator translator = new Translator(this, params, blocks);
      int[] slots = translator.slots(params);
      List<Node> nodes = translator.blocks(blocks);
      return new Code(slots, translator.size(), nodes);
    } catch (IllegalArgumentException e) {
      throw new PolicyLoadException(
          "The compiled policies can't be run: %s. Run ./caldicott policies build."
              .formatted(e.getMessage()),
          e);
    }
  }

  /** The members of the input that a function depends on; null if on anything else as well. */
  synchronized Value @Nullable [] reads(String function) {
    Optional<Set<String>> members = reads.of(function);
    return members.isEmpty() ? null : members.get().stream().map(names::keep).toArray(Value[]::new);
  }

  /** The rule or function of that name; empty when it can only be a builtin. */
  Optional<Rule> rule(String name) {
    return Optional.ofNullable(rules.get(name));
  }

  /**
   * Whether a call has the arguments that the rule or function of that name takes. OPA plans calls
   * without those of functions where a rule looks at all that a package holds; to OPA itself, a
   * function is no value there.
   *
   * @throws IllegalArgumentException when it has too many
   */
  boolean isComplete(String name, int arguments) {
    int expected = parameters.getOrDefault(name, arguments);
    if (arguments > expected) {
      throw new IllegalArgumentException(name + " is called with " + arguments + " arguments");
    }
    return arguments == expected;
  }

  RuleTree rulesByPath() {
    return rulesByPath;
  }

  Node builtin(String name, Source[] arguments, int target) {
    Builtin builtin = builtins.get(name);
    if (builtin == null) {
      throw new IllegalArgumentException("no function and no builtin is called " + name);
    }
    if (builtin.arity() != arguments.length) {
      throw new IllegalArgumentException(name + " is called with " + arguments.length + " values");
    }
    return CallNodes.builtin(name, builtin, arguments, target, strict);
  }

  Names names() {
    return names;
  }

  /**
   * Constants that are written alike are one value, and 1 and 1.0 are not; it is settled, so that
   * threads may share it.
   */
  Value shared(Value constant) {
    if (constant instanceof StringValue text) {
      return names.keep(text.text());
    }
    return constants.computeIfAbsent(
        constant.toString(),
        written -> {
          constant.settle();
          return constant;
        });
  }
}
