package org.caldicottaudit.policy.plan.builtin;

import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Sets out of sets. */
final class Sets {
  private Sets() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "and", (a, b) -> common(Operands.set(a, 1), Operands.set(b, 2)));
    Builtins.two(all, "or", (a, b) -> union(List.of(Operands.set(a, 1), Operands.set(b, 2))));
    Builtins.two(all, "set_diff", (a, b) -> difference(Operands.set(a, 1), Operands.set(b, 2)));
    Builtins.one(all, "intersection", Sets::intersection);
    Builtins.one(all, "union", sets -> union(Operands.set(sets, 1).elements()));
  }

  static SetValue difference(SetValue left, SetValue right) {
    SetValue rest = new SetValue();
    left.elements().stream().filter(value -> !right.contains(value)).forEach(rest::insert);
    return rest;
  }

  private static SetValue common(SetValue left, SetValue right) {
    SetValue common = new SetValue();
    left.elements().stream().filter(right::contains).forEach(common::insert);
    return common;
  }

  private static SetValue union(List<? extends Value> sets) {
    SetValue union = new SetValue();
    sets.forEach(set -> Operands.set(set, 1).elements().forEach(union::insert));
    return union;
  }

  private static Value intersection(Value value) {
    return Operands.set(value, 1).elements().stream()
        .map(set -> Operands.set(set, 1))
        .reduce(Sets::common)
        .orElseGet(SetValue::new);
  }
}
