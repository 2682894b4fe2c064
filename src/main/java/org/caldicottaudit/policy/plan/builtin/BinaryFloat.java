package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.caldicottaudit.policy.plan.value.NumberValue;

/**
 * A binary floating-point number with 64 bits of mantissa, which is what OPA calculates fractions
 * with. Results have as many bits as the number on the left, are rounded to the nearest, ties to
 * even; the exponent has no limit.
 *
 * @param mantissa with its sign, and odd or zero, so that equal numbers are equal records
 * @param exponent the number is mantissa times two to the power of this
 * @param precision most bits of the mantissa
 */
record BinaryFloat(BigInteger mantissa, int exponent, int precision) {
  private static final int PRECISION = 64;

  static final BinaryFloat ZERO = new BinaryFloat(BigInteger.ZERO, 0, PRECISION);

  /** What OPA begins products with: of the bits that Go's own fractions have. */
  static final BinaryFloat SHORT_ONE = new BinaryFloat(BigInteger.ONE, 0, 53);

  /** Digits that tell any two numbers of 64 bits apart. */
  private static final int MOST_DIGITS = 21;

  static BinaryFloat of(NumberValue number) {
    return of(number.decimal());
  }

  static BinaryFloat of(BigDecimal decimal) {
    return of(decimal, PRECISION);
  }

  private static BinaryFloat of(BigDecimal decimal, int precision) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() <= 0
        ? rounded(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), 0, precision)
        : quotient(unscaled, BigInteger.TEN.pow(decimal.scale()), 0, precision);
  }

  private static BinaryFloat quotient(
      BigInteger dividend, BigInteger divisor, int exponent, int precision) {
    int shift = Math.max(0, precision + 2 - dividend.bitLength() + divisor.bitLength());
    BigInteger[] parts = dividend.abs().shiftLeft(shift).divideAndRemainder(divisor.abs());
    // A last bit for what is left, so that it is rounded the right way.
    BigInteger exact = parts[0].shiftLeft(1);
    BigInteger sticky = parts[1].signum() == 0 ? exact : exact.setBit(0);
    boolean negative = dividend.signum() * divisor.signum() < 0;
    return rounded(negative ? sticky.negate() : sticky, exponent - shift - 1, precision);
  }

  private static BinaryFloat rounded(BigInteger mantissa, int exponent, int precision) {
    BigInteger size = mantissa.abs();
    int excess = size.bitLength() - precision;
    if (excess <= 0) {
      return normal(mantissa, exponent, precision);
    }
    BigInteger kept = size.shiftRight(excess);
    int half =
        size.subtract(kept.shiftLeft(excess)).compareTo(BigInteger.ONE.shiftLeft(excess - 1));
    if (half > 0 || (half == 0 && kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return normal(mantissa.signum() < 0 ? kept.negate() : kept, exponent + excess, precision);
  }

  private static BinaryFloat normal(BigInteger mantissa, int exponent, int precision) {
    if (mantissa.signum() == 0) {
      return new BinaryFloat(BigInteger.ZERO, 0, precision);
    }
    int zeros = mantissa.getLowestSetBit();
    return new BinaryFloat(mantissa.shiftRight(zeros), exponent + zeros, precision);
  }

  BinaryFloat plus(BinaryFloat other) {
    int lower = Math.min(exponent, other.exponent);
    return rounded(
        mantissa.shiftLeft(exponent - lower).add(other.mantissa.shiftLeft(other.exponent - lower)),
        lower,
        precision);
  }

  BinaryFloat negate() {
    return new BinaryFloat(mantissa.negate(), exponent, precision);
  }

  BinaryFloat minus(BinaryFloat other) {
    return plus(other.negate());
  }

  BinaryFloat times(BinaryFloat other) {
    return rounded(mantissa.multiply(other.mantissa), exponent + other.exponent, precision);
  }

  /** Not by zero. */
  BinaryFloat dividedBy(BinaryFloat other) {
    return quotient(mantissa, other.mantissa, exponent - other.exponent, precision);
  }

  boolean isZero() {
    return mantissa.signum() == 0;
  }

  boolean isNegative() {
    return mantissa.signum() < 0;
  }

  /** Its whole part. */
  BigInteger truncated() {
    if (exponent >= 0) {
      return mantissa.shiftLeft(exponent);
    }
    BigInteger size = mantissa.abs().shiftRight(-exponent);
    return isNegative() ? size.negate() : size;
  }

  private BigDecimal exact() {
    return exponent >= 0
        ? new BigDecimal(mantissa.shiftLeft(exponent))
        : new BigDecimal(mantissa).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
  }

  /** As OPA writes it: in full where it is whole, else with the fewest digits that tell it. */
  NumberValue number() {
    return exponent >= 0
        ? NumberValue.parse(wholeDigits())
        : NumberValue.parse(fraction(shortest()));
  }

  private BigDecimal shortest() {
    BigDecimal exact = exact();
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (of(candidate, precision).equals(this)) {
        return candidate;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Whole numbers show the digits that tell them, and then zeros. */
  private String wholeDigits() {
    return mantissa.bitLength() + exponent <= precision
        ? truncated().toString()
        : shortest().toBigInteger().toString();
  }

  /** Go's format {@code g}: an exponent below -4 or above 5 is written. */
  private static String fraction(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    int power = stripped.precision() - stripped.scale() - 1;
    return power < -4 || power > 5 ? scientific(stripped, power) : stripped.toPlainString();
  }

  private static String scientific(BigDecimal decimal, int power) {
    String digits = decimal.unscaledValue().abs().toString();
    String point = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = decimal.signum() < 0 ? "-" : "";
    return "%s%se%s%02d".formatted(sign, point, power < 0 ? "-" : "+", Math.abs(power));
  }
}
