package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Amounts with a unit, such as 10Ki. */
final class Units {
  /** What belongs to the number; an {@code e} does if digits follow. */
  private static final Pattern AMOUNT =
      Pattern.compile("((?:[0-9.+-]|[eE](?=[0-9+-])[+-]?[0-9]*)*)(.*)", Pattern.DOTALL);

  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{7}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final String LETTERS = "kmgtpe";

  /** OPA takes the double for a thousandth, which is not quite one. */
  private static final BigDecimal MILLI =
      new BigDecimal("0.001000000000000000020816681711721685132943093776702880859375");

  private static final int FRACTION_DIGITS = 10;

  private Units() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "units.parse", Units::parse);
    Builtins.one(all, "units.parse_bytes", Units::parseBytes);
  }

  private static Value parse(Value value) {
    Amount amount = Amount.of("units.parse", "", Operands.text(value, 1).replace("\"", ""));
    String unit = amount.unit;
    String word = unit.isEmpty() ? "" : unit.charAt(0) + unit.substring(1).toLowerCase(Locale.ROOT);
    BigDecimal factor = word.equals("m") ? MILLI : factor(amount, unit, word, false);
    BigDecimal exact = amount.number().multiply(factor);
    boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    return whole
        ? NumberValue.of(exact.toBigInteger())
        : NumberValue.parse(exact.setScale(FRACTION_DIGITS, RoundingMode.HALF_UP).toPlainString());
  }

  private static Value parseBytes(Value value) {
    String text = Operands.text(value, 1).toLowerCase(Locale.ROOT).replace("\"", "");
    Amount amount = Amount.of("units.parse_bytes", "byte ", text);
    BigDecimal factor = factor(amount, amount.unit, amount.unit, true);
    return NumberValue.of(
        BinaryFloat.of(amount.number()).times(BinaryFloat.of(factor)).truncated());
  }

  /** Of {@code k}, {@code ki} and so on; of bytes, {@code kb} and {@code kib} as well. */
  private static BigDecimal factor(Amount amount, String unit, String word, boolean bytes) {
    String plain = bytes && word.length() > 1 ? word.replaceFirst("b$", "") : word;
    if (plain.isEmpty() && word.isEmpty()) {
      return BigDecimal.ONE;
    }
    int power = LETTERS.indexOf(Character.toLowerCase(plain.charAt(0))) + 1;
    boolean binary = plain.length() == 2 && plain.charAt(1) == 'i';
    if (power == 0 || (plain.length() > 1 && !binary)) {
      throw amount.fault(amount.prefix + "unit " + (bytes ? unit : word) + " not recognized");
    }
    return binary
        ? new BigDecimal(BigInteger.ONE.shiftLeft(10 * power))
        : BigDecimal.TEN.pow(3 * power);
  }

  private record Amount(String builtin, String prefix, String digits, String unit) {
    static Amount of(String builtin, String prefix, String text) {
      Matcher matcher = AMOUNT.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalStateException("every text matches");
      }
      Amount amount = new Amount(builtin, prefix, matcher.group(1), matcher.group(2));
      if (text.contains(" ")) {
        throw amount.fault("spaces not allowed in resource strings");
      }
      if (HUGE_EXPONENT.matcher(amount.digits).find()) {
        throw amount.fault("exponent too large");
      }
      if (amount.digits.isEmpty()) {
        throw amount.fault("no " + prefix + "amount provided");
      }
      return amount;
    }

    BigDecimal number() {
      if (!NUMBER.matcher(digits).matches()) {
        throw fault("could not parse " + prefix + "amount to a number");
      }
      return new BigDecimal(digits);
    }

    BuiltinException fault(String why) {
      return BuiltinException.of(builtin + ": " + why);
    }
  }
}
