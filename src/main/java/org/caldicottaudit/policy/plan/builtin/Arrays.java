package org.caldicottaudit.policy.plan.builtin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Arrays out of arrays. */
final class Arrays {
  private Arrays() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "array.concat", Arrays::concat);
    Builtins.one(all, "array.flatten", Arrays::flatten);
    Builtins.three(all, "array.slice", Arrays::slice);
    Builtins.one(all, "array.reverse", Arrays::reverse);
  }

  private static Value concat(Value first, Value second) {
    List<Value> both = new ArrayList<>(Operands.array(first, 1).elements());
    both.addAll(Operands.array(second, 2).elements());
    return ArrayValue.of(both);
  }

  private static Value flatten(Value value) {
    List<Value> flat = new ArrayList<>();
    for (Value element : Operands.array(value, 1).elements()) {
      if (element instanceof ArrayValue inner) {
        flat.addAll(inner.elements());
      } else {
        flat.add(element);
      }
    }
    return ArrayValue.of(flat);
  }

  /** What lies outside of the array is left out. */
  private static Value slice(Value value, Value from, Value to) {
    ArrayValue array = Operands.array(value, 1);
    long start = Operands.integer(from, 2);
    long stop = Operands.integer(to, 3);
    int end = (int) Math.min(Math.max(stop, 0), array.size());
    int begin = (int) Math.min(Math.max(start, 0), end);
    return begin == 0 && end == array.size() ? array : array.slice(begin, end);
  }

  private static Value reverse(Value value) {
    List<Value> reversed = new ArrayList<>(Operands.array(value, 1).elements());
    Collections.reverse(reversed);
    return ArrayValue.of(reversed);
  }
}
