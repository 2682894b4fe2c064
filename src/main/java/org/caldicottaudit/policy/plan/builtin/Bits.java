package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Whole numbers as bits, however many those are. */
final class Bits {
  /** A number of so many bits is no longer a sensible result. */
  private static final int MAX_SHIFT = 1_000_000;

  private Bits() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "bits.and", of(BigInteger::and));
    Builtins.two(all, "bits.or", of(BigInteger::or));
    Builtins.two(all, "bits.xor", of(BigInteger::xor));
    Builtins.one(all, "bits.negate", value -> NumberValue.of(Operands.bigInteger(value, 1).not()));
    Builtins.two(all, "bits.lsh", of((bits, shift) -> bits.shiftLeft(places(shift))));
    Builtins.two(all, "bits.rsh", of((bits, shift) -> bits.shiftRight(places(shift))));
  }

  private static Builtin.Two of(BinaryOperator<BigInteger> operation) {
    return (Value a, Value b) ->
        NumberValue.of(operation.apply(Operands.bigInteger(a, 1), Operands.bigInteger(b, 2)));
  }

  private static int places(BigInteger shift) {
    if (shift.signum() < 0) {
      throw BuiltinException.operand(
          2, "must be an unsigned integer number but got a negative integer");
    }
    if (shift.compareTo(BigInteger.valueOf(MAX_SHIFT)) > 0) {
      throw BuiltinException.of("shift by more than " + MAX_SHIFT + " bits");
    }
    return shift.intValue();
  }
}
