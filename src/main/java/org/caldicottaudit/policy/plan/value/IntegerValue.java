package org.caldicottaudit.policy.plan.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A whole number that fits a long, written as usual. */
public final class IntegerValue extends NumberValue {
  private static final int LOWEST = -128;
  private static final int HIGHEST = 1023;
  private static final IntegerValue[] SMALL = small();

  private final long value;

  private IntegerValue(long value) {
    this.value = value;
  }

  private static IntegerValue[] small() {
    IntegerValue[] small = new IntegerValue[HIGHEST - LOWEST + 1];
    for (int i = 0; i < small.length; i++) {
      small[i] = new IntegerValue(i + LOWEST);
    }
    return small;
  }

  public static IntegerValue of(long value) {
    return value >= LOWEST && value <= HIGHEST
        ? SMALL[(int) value - LOWEST]
        : new IntegerValue(value);
  }

  @Override
  public BigDecimal decimal() {
    return BigDecimal.valueOf(value);
  }

  @Override
  public Optional<BigInteger> integer() {
    return Optional.of(BigInteger.valueOf(value));
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  int computeHash() {
    return Long.hashCode(value) * 31;
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof IntegerValue integer
        ? value == integer.value
        : other instanceof DecimalValue decimal && decimal.decimal().compareTo(decimal()) == 0;
  }

  @Override
  int compareSame(Value other) {
    return other instanceof IntegerValue integer
        ? Long.compare(value, integer.value)
        : super.compareSame(other);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
