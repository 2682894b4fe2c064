package org.caldicottaudit.policy.plan.builtin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Objects out of objects. */
final class Objects {
  private Objects() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.three(all, "object.get", Objects::get);
    Builtins.one(all, "object.keys", value -> SetValue.of(Operands.object(value, 1).keys()));
    Builtins.two(
        all, "object.union", (a, b) -> union(Operands.object(a, 1), Operands.object(b, 2)));
    Builtins.one(all, "object.union_n", Objects::unionOfAll);
    Builtins.two(all, "object.remove", (object, keys) -> kept(object, keys, false));
    Builtins.two(all, "object.filter", (object, keys) -> kept(object, keys, true));
    Builtins.two(all, "object.subset", (whole, part) -> BooleanValue.of(subset(whole, part)));
  }

  /** An array of keys is a path. */
  private static Value get(Value value, Value key, Value otherwise) {
    Value found = Operands.object(value, 1);
    if (key instanceof ArrayValue path) {
      for (int i = 0; i < path.size() && found != null; i++) {
        found = found.get(path.at(i));
      }
    } else {
      found = found.get(key);
    }
    return found == null ? otherwise : found;
  }

  private static ObjectValue union(ObjectValue first, ObjectValue second) {
    ObjectValue union = first.copy();
    for (Value key : second.keys()) {
      put(union, key, second);
    }
    return union;
  }

  private static void put(ObjectValue union, Value key, ObjectValue from) {
    Value value = from.get(key);
    if (value instanceof ObjectValue inner && union.get(key) instanceof ObjectValue before) {
      union.put(key, union(before, inner));
    } else if (value != null) {
      union.put(key, value);
    }
  }

  private static Value unionOfAll(Value value) {
    ObjectValue union = new ObjectValue();
    for (Value element : Operands.array(value, 1).elements()) {
      if (!(element instanceof ObjectValue object)) {
        throw BuiltinException.element(1, value, element, "object");
      }
      union = union(union, object);
    }
    return union;
  }

  private static Value kept(Value value, Value keys, boolean named) {
    ObjectValue object = Operands.object(value, 1);
    Set<Value> names = new HashSet<>(keys(keys));
    ObjectValue kept = new ObjectValue();
    for (Value key : object.keys()) {
      Value part = object.get(key);
      if (part != null && names.contains(key) == named) {
        kept.put(key, part);
      }
    }
    return kept;
  }

  private static Collection<Value> keys(Value keys) {
    return keys instanceof ObjectValue object
        ? object.keys()
        : Operands.elements(keys, 2, "object", "set", "array");
  }

  private static boolean subset(Value whole, Value part) {
    if (whole instanceof ObjectValue object && part instanceof ObjectValue other) {
      return objectSubset(object, other);
    }
    if (whole instanceof SetValue set && part instanceof SetValue other) {
      return other.elements().stream().allMatch(set::contains);
    }
    if (whole instanceof ArrayValue array && part instanceof ArrayValue other) {
      return arraySubset(array.elements(), other.elements());
    }
    if (whole instanceof ArrayValue array && part instanceof SetValue other) {
      return holdsAll(array.elements(), other);
    }
    throw BuiltinException.operand(
        1, "and operand 2 of object.subset must be of the same type or array and set");
  }

  private static boolean objectSubset(ObjectValue whole, ObjectValue part) {
    for (Value key : part.keys()) {
      Value other = part.get(key);
      if (other == null || !partSubset(whole.get(key), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean partSubset(@Nullable Value whole, Value part) {
    if (whole == null || whole.equals(part)) {
      return whole != null;
    }
    return whole.kind() == part.kind()
        && switch (whole.kind()) {
          case OBJECT, SET, ARRAY -> subset(whole, part);
          case NULL, BOOLEAN, NUMBER, STRING -> false;
        };
  }

  /** Found as a text is found in another, but without going back after a part of a match. */
  private static boolean arraySubset(List<Value> whole, List<Value> part) {
    int start = 0;
    int matched = 0;
    while (matched < part.size()) {
      if (start + matched == whole.size()) {
        return false;
      }
      if (whole.get(start + matched).equals(part.get(matched))) {
        matched++;
      } else {
        start++;
        matched = 0;
      }
    }
    return true;
  }

  /** An element that the array has twice counts twice, as in OPA. */
  private static boolean holdsAll(List<Value> whole, SetValue part) {
    int missing = part.size();
    for (Value value : whole) {
      missing -= part.contains(value) ? 1 : 0;
      if (missing == 0) {
        return true;
      }
    }
    return false;
  }
}
