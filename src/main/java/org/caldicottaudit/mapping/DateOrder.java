package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the numbers in {@code 03/04/2026} is the day. */
public enum DateOrder {
  /** Day, month, year: 3 April, as in Britain. */
  DMY,
  /** Month, day, year: 4 March, as in the United States. */
  MDY;

  /** The order of that word on the command line: {@code dmy} or {@code mdy}. */
  public static Optional<DateOrder> find(String word) {
    return Arrays.stream(values())
        .filter(order -> order.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  @Override
  public String toString() {
    return this == DMY ? "day, month, year" : "month, day, year";
  }
}
