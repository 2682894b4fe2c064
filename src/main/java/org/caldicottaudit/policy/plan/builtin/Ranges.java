package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Whole numbers from one to another, both included. */
final class Ranges {
  /** A longer list takes too much memory to be meant. */
  private static final long MOST = 10_000_000;

  private Ranges() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(
        all,
        "numbers.range",
        (from, to) ->
            range(Operands.bigInteger(from, 1), Operands.bigInteger(to, 2), BigInteger.ONE));
    Builtins.three(all, "numbers.range_step", Ranges::stepped);
  }

  private static Value stepped(Value from, Value to, Value step) {
    BigInteger first = Operands.bigInteger(from, 1);
    BigInteger last = Operands.bigInteger(to, 2);
    BigInteger width = Operands.bigInteger(step, 3);
    if (width.signum() <= 0) {
      throw BuiltinException.of("numbers.range_step: step must be a positive integer");
    }
    return range(first, last, width);
  }

  private static Value range(BigInteger first, BigInteger last, BigInteger step) {
    BigInteger steps = last.subtract(first).abs().divide(step);
    if (steps.compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw BuiltinException.of("a range of more than " + MOST + " numbers");
    }
    BigInteger signed = last.compareTo(first) < 0 ? step.negate() : step;
    ArrayValue range = new ArrayValue(steps.intValue() + 1);
    BigInteger next = first;
    for (int i = 0; i <= steps.intValue(); i++) {
      range.append(NumberValue.of(next));
      next = next.add(signed);
    }
    return range;
  }
}
