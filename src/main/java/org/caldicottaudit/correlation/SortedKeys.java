package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds which of many records have a text in common, in eight bytes a record: a part of the text's
 * hash with the number of the record. Texts that differ may meet in a group; whoever gets one tells
 * them apart.
 */
final class SortedKeys {
  private static final int NUMBER_BITS = 28;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** From FNV-1a, a hash that spreads well over all its bits. */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[1024];
  private int count;

  void add(String text, int number) {
    if (number > NUMBER) {
      throw new IllegalStateException("more than " + NUMBER + " rows can't be grouped");
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count + (count >> 1));
    }
    keys[count++] = (hash(text) & ~NUMBER) | number;
  }

  static long hash(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash ^ hash >>> 29;
  }

  /** Hands on the numbers of each group, in order. */
  void forEachGroup(Consumer<int[]> group) {
    Arrays.sort(keys, 0, count);
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && (keys[to] & ~NUMBER) == (keys[from] & ~NUMBER)) {
        to++;
      }
      int[] numbers = new int[to - from];
      for (int i = from; i < to; i++) {
        numbers[i - from] = (int) (keys[i] & NUMBER);
      }
      group.accept(numbers);
      from = to;
    }
  }
}
