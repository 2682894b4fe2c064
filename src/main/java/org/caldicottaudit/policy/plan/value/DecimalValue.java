package org.caldicottaudit.policy.plan.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A number that is no plain long: a fraction, one with an exponent, or a very large one. */
public final class DecimalValue extends NumberValue {
  private final BigDecimal decimal;
  private final String text;

  DecimalValue(BigDecimal decimal, String text) {
    this.decimal = decimal;
    this.text = text;
  }

  @Override
  public BigDecimal decimal() {
    return decimal;
  }

  @Override
  public Optional<BigInteger> integer() {
    return isWhole() ? Optional.of(decimal.toBigInteger()) : Optional.empty();
  }

  private boolean isWhole() {
    return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
  }

  /** {@code 1.0} is one, and {@code 1e0} is not, as OPA has it. */
  @Override
  public boolean isLong() {
    return text.indexOf('e') < 0
        && text.indexOf('E') < 0
        && integer().filter(whole -> whole.bitLength() < Long.SIZE).isPresent();
  }

  @Override
  public long longValue() {
    return decimal.longValueExact();
  }

  /** The hash of an equal {@link IntegerValue}, where there is one. */
  @Override
  int computeHash() {
    Optional<BigInteger> whole = integer().filter(value -> value.bitLength() < Long.SIZE);
    return whole
        .map(value -> Long.hashCode(value.longValue()) * 31)
        .orElseGet(() -> decimal.stripTrailingZeros().hashCode());
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof NumberValue number && decimal.compareTo(number.decimal()) == 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
