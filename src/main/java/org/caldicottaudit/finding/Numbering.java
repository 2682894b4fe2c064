package org.caldicottaudit.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Numbers a few texts in the order in which they come, and knows their own order. */
final class Numbering {
  private final Map<String, Integer> numbers = new HashMap<>();

  int of(String text) {
    return numbers.computeIfAbsent(text, absent -> numbers.size());
  }

  /** Of each number where its text stands in the order of the texts. */
  int[] ranks() {
    int[] ranks = new int[numbers.size()];
    int rank = 0;
    for (int number : new TreeMap<>(numbers).values()) {
      ranks[number] = rank++;
    }
    return ranks;
  }
}
