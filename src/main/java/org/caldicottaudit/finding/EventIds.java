package org.caldicottaudit.finding;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The ids of everything that a run looked at, so that a later one can tell what is gone from what
 * was put right. Eight bytes each.
 */
public final class EventIds {
  public static final EventIds NONE = new EventIds(new long[0]);

  private final long[] sorted;

  private EventIds(long[] sorted) {
    this.sorted = sorted;
  }

  public int size() {
    return sorted.length;
  }

  public boolean contains(String id) {
    return Fingerprint.isEvent(id) && Arrays.binarySearch(sorted, Fingerprint.number(id)) >= 0;
  }

  /** Each id once, in an order that doesn't depend on that of the logs. */
  public Stream<String> stream() {
    return Arrays.stream(sorted).mapToObj(Fingerprint::event);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventIds ids && Arrays.equals(sorted, ids.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  /** Collects ids in any order. */
  public static final class Builder {
    private long[] numbers = new long[1024];
    private int size;

    /**
     * Takes one more.
     *
     * @throws IllegalArgumentException when it is no id of an event
     */
    public void add(String id) {
      if (!Fingerprint.isEvent(id)) {
        throw new IllegalArgumentException("no id of an event: " + id);
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = Fingerprint.number(id);
    }

    public EventIds build() {
      return new EventIds(Arrays.stream(numbers, 0, size).sorted().distinct().toArray());
    }
  }
}
