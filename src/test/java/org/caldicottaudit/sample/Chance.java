package org.caldicottaudit.sample;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed, on every machine and Java version. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True in that many of a hundred cases. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /** Hexadecimal digits in upper case. */
  String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append("0123456789ABCDEF".charAt(random.nextInt(16)));
    }
    return text.toString();
  }

  void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
