package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.Kind;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** What type a value has, and one type made another. */
final class Types {
  /** What Go reads as a number and JSON could write. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,6})?");

  /** Beyond, a number of 64 bits with an exponent of 11 is infinite. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);

  private Types() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "type_name", value -> StringValue.of(value.kind().word()));
    for (Kind kind : Kind.values()) {
      Builtins.one(all, "is_" + kind.word(), value -> BooleanValue.of(value.kind() == kind));
    }
    Builtins.one(all, "to_number", Types::number);
  }

  private static Value number(Value value) {
    return switch (value.kind()) {
      case NULL -> NumberValue.of(0);
      case BOOLEAN -> NumberValue.of(value.equals(BooleanValue.TRUE) ? 1 : 0);
      case NUMBER -> value;
      case STRING -> parsed((StringValue) value);
      case ARRAY, OBJECT, SET ->
          throw BuiltinException.type(1, value, "null", "boolean", "number", "string");
    };
  }

  private static Value parsed(StringValue value) {
    String text = value.text();
    String word = text.replaceFirst("^[+-]+", "").toLowerCase(Locale.ROOT);
    if (word.equals("inf") || word.equals("infinity") || word.equals("nan")) {
      throw BuiltinException.type(1, value, "valid number string");
    }
    if (!NUMBER.matcher(text).matches()) {
      throw BuiltinException.of("invalid syntax");
    }
    NumberValue number = NumberValue.parse(text.startsWith("+") ? text.substring(1) : text);
    if (number.decimal().abs().compareTo(LARGEST) > 0) {
      throw BuiltinException.of("value out of range");
    }
    return number;
  }
}
