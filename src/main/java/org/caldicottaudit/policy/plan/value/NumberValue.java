package org.caldicottaudit.policy.plan.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A number without loss: a whole number that fits a long is an {@link IntegerValue}, every other a
 * {@link DecimalValue}. It keeps how it was written, because texts are made of that.
 */
public abstract sealed class NumberValue extends Value permits IntegerValue, DecimalValue {
  /** Largest power of ten that is worked with, so that a short text can't ask for all memory. */
  private static final int MAX_EXPONENT = 100_000;

  /** A text of digits that surely fits a long. */
  private static final int SHORT = 18;

  public static IntegerValue of(long value) {
    return IntegerValue.of(value);
  }

  public static NumberValue of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValue()) : parse(value.toString());
  }

  /**
   * A number as JSON writes it.
   *
   * @throws NumberFormatException when it is none, or too large to work with
   */
  public static NumberValue parse(String text) {
    if (isShortInteger(text)) {
      return of(Long.parseLong(text));
    }
    BigDecimal decimal = new BigDecimal(text);
    if (Math.abs((long) decimal.scale()) > MAX_EXPONENT) {
      throw new NumberFormatException("too large: " + text);
    }
    return fits(decimal, text) ? of(decimal.longValueExact()) : new DecimalValue(decimal, text);
  }

  private static boolean isShortInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() - start > SHORT) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(start) != '0' || text.equals("0");
  }

  private static boolean fits(BigDecimal decimal, String text) {
    return decimal.scale() == 0
        && decimal.unscaledValue().bitLength() < Long.SIZE
        && decimal.unscaledValue().toString().equals(text);
  }

  /** Its exact value. */
  public abstract BigDecimal decimal();

  /** Its exact value if that is whole. */
  public abstract Optional<BigInteger> integer();

  /** Whether it is a whole number that fits a long, written without an exponent. */
  public abstract boolean isLong();

  /** The value of one that {@link #isLong}. */
  public abstract long longValue();

  @Override
  public final Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  int compareSame(Value other) {
    return decimal().compareTo(((NumberValue) other).decimal());
  }

  /** As it was written. */
  @Override
  public abstract String toString();
}
