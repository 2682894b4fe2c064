package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** One value of many. */
final class Aggregates {
  private static final String[] COLLECTIONS = {"set", "array"};

  private Aggregates() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "count", Aggregates::count);
    Builtins.one(all, "sum", Aggregates::sum);
    Builtins.one(all, "product", Aggregates::product);
    Builtins.one(all, "max", Aggregates::max);
    Builtins.one(all, "min", Aggregates::min);
    Builtins.one(all, "sort", Aggregates::sort);
    Builtins.one(all, "all", Aggregates::allTrue);
    Builtins.one(all, "any", Aggregates::anyTrue);
  }

  private static Value count(Value value) {
    return switch (value.kind()) {
      case ARRAY, OBJECT, SET -> NumberValue.of(value.size());
      case STRING -> NumberValue.of(letters(((StringValue) value).text()));
      case NULL, BOOLEAN, NUMBER ->
          throw BuiltinException.type(1, value, "array", "object", "set", "string");
    };
  }

  private static int letters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Value sum(Value value) {
    List<NumberValue> numbers = numbers(value);
    return whole(numbers, BigInteger.ZERO, BigInteger::add)
        .orElseGet(() -> rounded(numbers, BinaryFloat.ZERO, BinaryFloat::plus));
  }

  private static Value product(Value value) {
    List<NumberValue> numbers = numbers(value);
    return whole(numbers, BigInteger.ONE, BigInteger::multiply)
        .orElseGet(() -> rounded(numbers, BinaryFloat.SHORT_ONE, BinaryFloat::times));
  }

  /** Empty when not all are whole. */
  private static Optional<NumberValue> whole(
      List<NumberValue> numbers, BigInteger start, BinaryOperator<BigInteger> operation) {
    BigInteger result = start;
    for (NumberValue number : numbers) {
      Optional<BigInteger> next = number.integer();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      result = operation.apply(result, next.get());
    }
    return Optional.of(NumberValue.of(result));
  }

  private static NumberValue rounded(
      List<NumberValue> numbers, BinaryFloat start, BinaryOperator<BinaryFloat> operation) {
    BinaryFloat result = start;
    for (NumberValue number : numbers) {
      result = operation.apply(result, BinaryFloat.of(number));
    }
    return result.number();
  }

  private static List<NumberValue> numbers(Value value) {
    List<NumberValue> numbers = new ArrayList<>(value.size());
    for (Value element : Operands.elements(value, 1, COLLECTIONS)) {
      if (!(element instanceof NumberValue number)) {
        throw BuiltinException.element(1, value, element, "number");
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static @Nullable Value max(Value value) {
    List<Value> elements = Operands.elements(value, 1, COLLECTIONS);
    return elements.isEmpty() ? null : Collections.max(elements);
  }

  private static @Nullable Value min(Value value) {
    List<Value> elements = Operands.elements(value, 1, COLLECTIONS);
    return elements.isEmpty() ? null : Collections.min(elements);
  }

  private static Value sort(Value value) {
    return ArrayValue.of(Operands.elements(value, 1, COLLECTIONS).stream().sorted().toList());
  }

  private static Value allTrue(Value value) {
    return BooleanValue.of(
        Operands.elements(value, 1, "array", "set").stream().allMatch(BooleanValue.TRUE::equals));
  }

  private static Value anyTrue(Value value) {
    return BooleanValue.of(
        Operands.elements(value, 1, "array", "set").stream().anyMatch(BooleanValue.TRUE::equals));
  }
}
