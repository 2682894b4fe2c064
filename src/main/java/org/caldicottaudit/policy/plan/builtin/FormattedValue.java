package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.RegoText;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** One value for one verb of a format. */
final class FormattedValue {
  private FormattedValue() {}

  static String of(Value value, int verb, FormatSpec spec) {
    if (!(value instanceof NumberValue number)) {
      return text(text(value), verb, spec, value);
    }
    if (!isFloat(number)) {
      return whole(number, verb, spec);
    }
    return Double.isFinite(number.decimal().doubleValue())
        ? fraction(number, verb, spec)
        : text(number.toString(), verb, spec, value);
  }

  /** Only what is written as a fraction is one: OPA gives 1.0 to Go as a float. */
  private static boolean isFloat(NumberValue number) {
    String text = number.toString();
    return text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
  }

  private static String text(Value value) {
    return value instanceof StringValue string ? string.text() : RegoText.of(value);
  }

  private static String text(String text, int verb, FormatSpec spec, Value value) {
    String cut = spec.precision() < 0 ? text : cut(text, spec.precision());
    return switch (verb) {
      case 'v', 's' -> spec.padded(verb == 'v' && spec.has('#') ? quoted(text) : cut);
      case 'q' -> spec.padded(quoted(cut));
      case 'x' -> spec.padded(HexFormat.of().formatHex(cut.getBytes(StandardCharsets.UTF_8)));
      case 'X' ->
          spec.padded(
              HexFormat.of().withUpperCase().formatHex(cut.getBytes(StandardCharsets.UTF_8)));
      case 'T' -> spec.padded("string");
      default -> wrong(verb, value);
    };
  }

  private static String cut(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters));
  }

  private static String quoted(String text) {
    return RegoText.of(StringValue.of(text));
  }

  private static String whole(NumberValue number, int verb, FormatSpec spec) {
    BigInteger value = number.integer().orElseThrow();
    if (verb == 's' && !number.isLong()) {
      // Go's large numbers, unlike its small ones, know how to be texts.
      return digits(value, 10, "", spec);
    }
    return switch (verb) {
      case 'd', 'v' -> digits(value, 10, "", spec);
      case 'b' -> digits(value, 2, spec.has('#') ? "0b" : "", spec);
      case 'o' -> digits(value, 8, spec.has('#') ? "0" : "", spec);
      case 'O' -> digits(value, 8, "0o", spec);
      case 'x' -> digits(value, 16, spec.has('#') ? "0x" : "", spec);
      case 'X' -> digits(value, 16, spec.has('#') ? "0X" : "", spec).toUpperCase(Locale.ROOT);
      case 'c' -> spec.padded(Character.toString(value.intValue()));
      case 'q' -> spec.padded("'" + Character.toString(value.intValue()) + "'");
      case 'U' -> spec.padded("U+%04X".formatted(value.intValue()));
      case 'T' -> spec.padded(type(number));
      default -> wrong(verb, number);
    };
  }

  private static String digits(BigInteger value, int radix, String prefix, FormatSpec spec) {
    String digits = value.abs().toString(radix);
    String zeros = "0".repeat(Math.max(0, spec.precision() - digits.length()));
    String signed = spec.signed((value.signum() < 0 ? "-" : "") + prefix + zeros + digits);
    return spec.precision() >= 0 ? spec.padded(signed) : spec.paddedNumber(signed);
  }

  private static String fraction(NumberValue number, int verb, FormatSpec spec) {
    double value = number.decimal().doubleValue();
    return switch (verb) {
      case 'v' -> padded(FloatText.general(value, spec.precision(), 21), spec);
      case 'g' -> padded(FloatText.general(value, spec.precision(), -1), spec);
      case 'G' ->
          padded(FloatText.general(value, spec.precision(), -1), spec).toUpperCase(Locale.ROOT);
      case 'f', 'F' -> padded(FloatText.fixed(value, or6(spec)), spec);
      case 'e' -> padded(FloatText.scientific(value, or6(spec)), spec);
      case 'E' -> padded(FloatText.scientific(value, or6(spec)), spec).toUpperCase(Locale.ROOT);
      case 'T' -> spec.padded("float64");
      default -> wrong(verb, number);
    };
  }

  private static int or6(FormatSpec spec) {
    return spec.precision() < 0 ? 6 : spec.precision();
  }

  private static String padded(String number, FormatSpec spec) {
    return spec.paddedNumber(spec.signed(number));
  }

  private static String wrong(int verb, Value value) {
    return "%!" + Character.toString(verb) + "(" + described(value) + ")";
  }

  /** A value with its type in Go, for what the format can't take. */
  static String described(Value value) {
    return type(value) + "=" + of(value, 'v', new FormatSpec("", -1, -1));
  }

  private static String type(Value value) {
    if (!(value instanceof NumberValue number)) {
      return "string";
    }
    if (isFloat(number)) {
      return Double.isFinite(number.decimal().doubleValue()) ? "float64" : "string";
    }
    return number.isLong() ? "int64" : "*big.Int";
  }
}
