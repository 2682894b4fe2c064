package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Takes arguments as the types that a builtin needs, or says in OPA's words what is wrong. */
final class Operands {
  private Operands() {}

  static String text(Value value, int position) {
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.type(position, value, "string");
  }

  static NumberValue number(Value value, int position) {
    if (value instanceof NumberValue number) {
      return number;
    }
    throw BuiltinException.type(position, value, "number");
  }

  static long integer(Value value, int position) {
    NumberValue number = number(value, position);
    if (number.isLong()) {
      return number.longValue();
    }
    throw notWhole(position);
  }

  static BigInteger bigInteger(Value value, int position) {
    if (!(value instanceof NumberValue number)) {
      throw BuiltinException.type(position, value, "integer");
    }
    return number.integer().orElseThrow(() -> notWhole(position));
  }

  private static BuiltinException notWhole(int position) {
    return BuiltinException.operand(
        position, "must be integer number but got floating-point number");
  }

  static ArrayValue array(Value value, int position) {
    if (value instanceof ArrayValue array) {
      return array;
    }
    throw BuiltinException.type(position, value, "array");
  }

  static ObjectValue object(Value value, int position) {
    if (value instanceof ObjectValue object) {
      return object;
    }
    throw BuiltinException.type(position, value, "object");
  }

  static SetValue set(Value value, int position) {
    if (value instanceof SetValue set) {
      return set;
    }
    throw BuiltinException.type(position, value, "set");
  }

  /** The elements of an array or a set. */
  static List<Value> elements(Value value, int position, String... expected) {
    if (value instanceof ArrayValue array) {
      return array.elements();
    }
    if (value instanceof SetValue set) {
      return set.elements();
    }
    throw BuiltinException.type(position, value, expected);
  }

  /** The texts of an array or a set of texts. */
  static List<String> texts(Value value, int position, String... expected) {
    List<String> texts = new ArrayList<>(value.size());
    for (Value element : elements(value, position, expected)) {
      if (!(element instanceof StringValue string)) {
        throw BuiltinException.element(position, value, element, "string");
      }
      texts.add(string.text());
    }
    return texts;
  }
}
