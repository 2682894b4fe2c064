package org.caldicottaudit.policy.plan.builtin;

import java.util.Map;
import org.caldicottaudit.policy.plan.value.BooleanValue;

/** Whether one value comes before another, or is the same. */
final class Comparison {
  private Comparison() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "equal", (a, b) -> BooleanValue.of(a.equals(b)));
    Builtins.two(all, "neq", (a, b) -> BooleanValue.of(!a.equals(b)));
    Builtins.two(all, "lt", (a, b) -> BooleanValue.of(a.compareTo(b) < 0));
    Builtins.two(all, "lte", (a, b) -> BooleanValue.of(a.compareTo(b) <= 0));
    Builtins.two(all, "gt", (a, b) -> BooleanValue.of(a.compareTo(b) > 0));
    Builtins.two(all, "gte", (a, b) -> BooleanValue.of(a.compareTo(b) >= 0));
  }
}
