package org.caldicottaudit.policy.plan.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Calculating: exact with whole numbers, with 64 bits of mantissa where there is a fraction. */
final class Arithmetic {
  private static final BinaryFloat HALF = BinaryFloat.of(new BigDecimal("0.5"));

  private Arithmetic() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "plus", (a, b) -> plus(first(a), second(b)));
    Builtins.two(all, "minus", Arithmetic::minus);
    Builtins.two(all, "mul", (a, b) -> times(first(a), second(b)));
    Builtins.two(all, "div", (a, b) -> dividedBy(first(a), second(b)));
    Builtins.two(all, "rem", (a, b) -> remainder(first(a), second(b)));
    Builtins.one(all, "abs", Arithmetic::abs);
    Builtins.one(all, "round", value -> round(first(value)));
    Builtins.one(all, "ceil", value -> ceil(first(value)));
    Builtins.one(all, "floor", value -> floor(first(value)));
  }

  private static NumberValue first(Value value) {
    return Operands.number(value, 1);
  }

  private static NumberValue second(Value value) {
    return Operands.number(value, 2);
  }

  private static boolean small(NumberValue number) {
    return number.isLong() && number.longValue() == (int) number.longValue();
  }

  static NumberValue plus(NumberValue a, NumberValue b) {
    return small(a) && small(b)
        ? NumberValue.of(a.longValue() + b.longValue())
        : calculate(a, b, BigInteger::add, BinaryFloat::plus);
  }

  static NumberValue times(NumberValue a, NumberValue b) {
    return small(a) && small(b)
        ? NumberValue.of(a.longValue() * b.longValue())
        : calculate(a, b, BigInteger::multiply, BinaryFloat::times);
  }

  private static NumberValue calculate(
      NumberValue a,
      NumberValue b,
      BinaryOperator<BigInteger> exact,
      BinaryOperator<BinaryFloat> rounded) {
    Optional<BigInteger> left = a.integer();
    Optional<BigInteger> right = b.integer();
    return left.isPresent() && right.isPresent()
        ? NumberValue.of(exact.apply(left.get(), right.get()))
        : rounded.apply(BinaryFloat.of(a), BinaryFloat.of(b)).number();
  }

  /** Of numbers, and of sets. */
  private static Value minus(Value a, Value b) {
    if (a instanceof NumberValue left && b instanceof NumberValue right) {
      return small(left) && small(right)
          ? NumberValue.of(left.longValue() - right.longValue())
          : calculate(left, right, BigInteger::subtract, BinaryFloat::minus);
    }
    if (a instanceof SetValue left && b instanceof SetValue right) {
      return Sets.difference(left, right);
    }
    if (!(a instanceof NumberValue) && !(a instanceof SetValue)) {
      throw BuiltinException.type(1, a, "number", "set");
    }
    throw BuiltinException.type(2, b, b instanceof NumberValue ? "set" : "number");
  }

  private static NumberValue dividedBy(NumberValue a, NumberValue b) {
    if (b.decimal().signum() == 0) {
      throw BuiltinException.of("divide by zero");
    }
    if (small(a) && small(b) && a.longValue() != 0 && a.longValue() % b.longValue() == 0) {
      return NumberValue.of(a.longValue() / b.longValue());
    }
    return BinaryFloat.of(a).dividedBy(BinaryFloat.of(b)).number();
  }

  private static NumberValue remainder(NumberValue a, NumberValue b) {
    if (small(a) && small(b) && b.longValue() != 0) {
      return NumberValue.of(a.longValue() % b.longValue());
    }
    BigInteger left = whole(a);
    BigInteger right = whole(b);
    if (right.signum() == 0) {
      throw BuiltinException.of("modulo by zero");
    }
    return NumberValue.of(left.remainder(right));
  }

  private static BigInteger whole(NumberValue number) {
    return number
        .integer()
        .orElseThrow(() -> BuiltinException.of("modulo on floating-point number"));
  }

  private static NumberValue abs(Value value) {
    NumberValue number = first(value);
    if (small(number)) {
      return NumberValue.of(Math.abs(number.longValue()));
    }
    BinaryFloat rounded = BinaryFloat.of(number);
    return (rounded.isNegative() ? rounded.negate() : rounded).number();
  }

  private static NumberValue round(NumberValue number) {
    if (small(number)) {
      return NumberValue.of(number.longValue());
    }
    BinaryFloat value = BinaryFloat.of(number);
    BinaryFloat moved = value.isNegative() ? value.minus(HALF) : value.plus(HALF);
    return NumberValue.of(moved.truncated());
  }

  private static NumberValue ceil(NumberValue number) {
    return small(number) ? NumberValue.of(number.longValue()) : towards(number, 1);
  }

  private static NumberValue floor(NumberValue number) {
    return small(number) ? NumberValue.of(number.longValue()) : towards(number, -1);
  }

  /**
   * The sign of the whole part decides, as it does in OPA: so what lies between -1 and 0 is taken
   * for positive there, its ceiling is 1 and its floor 0.
   */
  private static NumberValue towards(NumberValue number, int direction) {
    BinaryFloat value = BinaryFloat.of(number);
    BigInteger whole = value.truncated();
    boolean away = whole.signum() < 0 == direction < 0 && value.exponent() < 0;
    return NumberValue.of(away ? whole.add(BigInteger.valueOf(direction)) : whole);
  }
}
