package org.caldicottaudit.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Who took part in a conversation before somebody answered in it. Only what is asked for is kept: a
 * party of a conversation as eight bytes, and each time that it was heard of as eight more, so that
 * a long log costs little.
 */
final class Threads {
  private static final int SECOND_BITS = 36;
  private static final long LAST_SECOND = (1L << SECOND_BITS) - 1;

  private long[] asked = new long[256];
  private long[] heard = new long[256];
  private int askedCount;
  private int heardCount;

  /**
   * Notes that it will be asked of a party whether it took part; all of them before {@link #sort}.
   */
  void ask(String thread, String party) {
    if (askedCount == asked.length) {
      asked = Arrays.copyOf(asked, askedCount * 2);
    }
    asked[askedCount++] = key(thread, party);
  }

  boolean isEmpty() {
    return askedCount == 0;
  }

  /** Must be called between what will be asked and what was heard, and again at the end. */
  void sort() {
    if (heardCount == 0) {
      asked = Arrays.stream(asked, 0, askedCount).sorted().distinct().toArray();
      askedCount = asked.length;
    }
    heard = Arrays.stream(heard, 0, heardCount).sorted().distinct().toArray();
    heardCount = heard.length;
  }

  /** Notes that the party wrote or was written to. */
  void hear(String thread, String party, Instant when) {
    int number = number(thread, party);
    if (number < 0) {
      return;
    }
    if (heardCount == heard.length) {
      heard = Arrays.copyOf(heard, Math.max(256, heardCount * 2));
    }
    heard[heardCount++] = at(number, when);
  }

  /** Whether the party was heard of so shortly before that time, or at that time. */
  boolean heardBefore(String thread, String party, Instant when, Duration before) {
    int number = number(thread, party);
    if (number < 0) {
      return false;
    }
    int from = Arrays.binarySearch(heard, 0, heardCount, at(number, when.minus(before)));
    int first = from < 0 ? -from - 1 : from;
    return first < heardCount && heard[first] <= at(number, when);
  }

  private int number(String thread, String party) {
    return Arrays.binarySearch(asked, 0, askedCount, key(thread, party));
  }

  private static long key(String thread, String party) {
    return SortedKeys.hash(party + "\0" + thread);
  }

  private static long at(int number, Instant when) {
    long second = Math.max(0, Math.min(LAST_SECOND, when.getEpochSecond()));
    return (long) number << SECOND_BITS | second;
  }
}
