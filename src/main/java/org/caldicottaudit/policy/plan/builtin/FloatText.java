package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Fractions of 53 bits as Go writes them. */
final class FloatText {
  private static final int MOST_DIGITS = 17;

  private FloatText() {}

  static String fixed(double value, int digits) {
    return sign(value) + exact(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String scientific(double value, int digits) {
    BigDecimal rounded = exact(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    return sign(value) + scientific(rounded, digits);
  }

  /**
   * Whichever of both is shorter.
   *
   * @param precision digits; negative for as many as tell the number
   * @param threshold the power of ten from which an exponent is written; negative for Go's own
   */
  static String general(double value, int precision, int threshold) {
    BigDecimal decimal =
        precision < 0
            ? shortest(value)
            : exact(value).round(new MathContext(Math.max(1, precision), RoundingMode.HALF_EVEN));
    BigDecimal stripped = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    int power = stripped.precision() - stripped.scale() - 1;
    int limit = threshold >= 0 ? threshold : precision < 0 ? 6 : Math.max(1, precision);
    return sign(value)
        + (power < -4 || power >= limit
            ? scientific(stripped, stripped.precision() - 1)
            : stripped.toPlainString());
  }

  private static String sign(double value) {
    return value < 0 || 1 / value < 0 ? "-" : "";
  }

  private static BigDecimal exact(double value) {
    return new BigDecimal(Math.abs(value));
  }

  private static BigDecimal shortest(double value) {
    double size = Math.abs(value);
    BigDecimal exact = new BigDecimal(size);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Double.compare(candidate.doubleValue(), size) == 0) {
        return candidate;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String scientific(BigDecimal decimal, int digits) {
    int power = decimal.signum() == 0 ? 0 : decimal.precision() - decimal.scale() - 1;
    String mantissa =
        decimal.movePointLeft(power).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return "%se%s%02d".formatted(mantissa, power < 0 ? "-" : "+", Math.abs(power));
  }
}
