package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.model.PlannedFunction;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** What the functions of a plan share: each other, the builtins and the constants. */
final class Linkage {
  private static final int DOCUMENTS = 2;

  private final Map<String, Builtin> builtins;
  private final boolean strict;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();
  private final Map<List<Value>, Rule> byPath = new HashMap<>();
  private final Map<Value, Value> constants = new HashMap<>();

  Linkage(PlannedPolicy policy, Map<String, Builtin> builtins, boolean strict) {
    this.builtins = builtins;
    this.strict = strict;
    policy.functions().forEach(this::add);
  }

  private void add(PlannedFunction function) {
    Rule rule = new Rule(rules.size());
    rules.put(function.name(), rule);
    parameters.put(function.name(), function.params().size());
    if (function.params().size() == DOCUMENTS && !function.path().isEmpty()) {
      byPath.put(function.path().stream().map(part -> (Value) StringValue.of(part)).toList(), rule);
    }
  }

  int size() {
    return rules.size();
  }

  Rule rule(PlannedFunction function) {
    return Objects.requireNonNull(rules.get(function.name()));
  }

  /** The rule or function of that name; empty when it can only be a builtin. */
  Optional<Rule> rule(String name, int arguments) {
    Rule rule = rules.get(name);
    if (rule != null && parameters.getOrDefault(name, arguments) != arguments) {
      throw new IllegalArgumentException(name + " is called with " + arguments + " arguments");
    }
    return Optional.ofNullable(rule);
  }

  Map<List<Value>, Rule> rulesByPath() {
    return byPath;
  }

  Node builtin(String name, List<Source> arguments, int target) {
    Builtin builtin = builtins.get(name);
    if (builtin == null) {
      throw new IllegalArgumentException("no function and no builtin is called " + name);
    }
    if (builtin.arity() != arguments.size()) {
      throw new IllegalArgumentException(name + " is called with " + arguments.size() + " values");
    }
    return CallNodes.builtin(name, builtin, arguments, target, strict);
  }

  /** The constants that are texts. */
  List<StringValue> texts() {
    return constants.values().stream()
        .filter(StringValue.class::isInstance)
        .map(StringValue.class::cast)
        .toList();
  }

  /** Equal constants are one value; it is settled, so that threads may share it. */
  Value shared(Value constant) {
    return constants.computeIfAbsent(
        constant,
        value -> {
          value.settle();
          return value;
        });
  }
}
