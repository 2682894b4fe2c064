package org.caldicottaudit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What many records hold, each once, and a number that stands for it. Takes no more than a given
 * number of values: what comes later and is new has no number, so that a log in which nothing is
 * ever repeated costs little. Filled by one thread; read by any number after.
 */
public final class Repeated<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private final int most;

  /**
   * @param most how many values it takes
   */
  public Repeated(int most) {
    this.most = most;
  }

  /** The number of that value, which is taken if there is room. */
  public OptionalInt numberOf(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (values.size() == most) {
      return OptionalInt.empty();
    }
    numbers.put(value, values.size());
    values.add(value);
    return OptionalInt.of(values.size() - 1);
  }

  /** The one copy of that value, or the value itself where there is no room. */
  public T once(T value) {
    OptionalInt number = numberOf(value);
    return number.isPresent() ? values.get(number.getAsInt()) : value;
  }

  /** The value of that number. */
  public T value(int number) {
    return values.get(number);
  }
}
