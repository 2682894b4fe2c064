package org.caldicottaudit.policy.plan.builtin;

import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;

/** What {@code in} stands for. */
final class Membership {
  private Membership() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "internal.member_2", (value, whole) -> BooleanValue.of(isIn(value, whole)));
    Builtins.three(
        all,
        "internal.member_3",
        (key, value, whole) -> BooleanValue.of(value.equals(whole.get(key))));
  }

  private static boolean isIn(Value value, Value whole) {
    if (whole instanceof SetValue set) {
      return set.contains(value);
    }
    if (whole instanceof ArrayValue array) {
      return array.elements().contains(value);
    }
    return whole instanceof ObjectValue object && isIn(value, object);
  }

  private static boolean isIn(Value value, ObjectValue object) {
    for (int i = 0; i < object.size(); i++) {
      if (object.valueAt(i).equals(value)) {
        return true;
      }
    }
    return false;
  }
}
