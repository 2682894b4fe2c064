package org.caldicottaudit.report.board;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which parts of a total must not be shown, so that no count from 1 to 4 can be read or
 * worked out, even by a reader who knows the total and this rule.
 *
 * <p>Counts from 1 to 4 are hidden. While one of them could still be told from the total less the
 * shown parts, or while all hidden parts together are fewer than five, the smallest other part is
 * hidden too. A nought is shown unless it is needed for that. What is hidden and not small may be
 * nought or five and more, as far as a reader can tell.
 */
public final class SmallNumbers {
  /** The smallest count that is shown; noughts are too. */
  public static final int LEAST = 5;

  private SmallNumbers() {}

  /** One to four. */
  public static boolean small(long count) {
    return count > 0 && count < LEAST;
  }

  /**
   * The numbers of the parts that must be hidden; empty when all have to be and even that is not
   * enough, so that the table must not say which of them are small.
   *
   * @param already parts that are hidden for another reason
   */
  public static Optional<BitSet> hidden(long[] parts, BitSet already) {
    BitSet hidden = (BitSet) already.clone();
    for (int i = 0; i < parts.length; i++) {
      if (small(parts[i])) {
        hidden.set(i);
      }
    }
    while (!safe(parts, hidden)) {
      Optional<Integer> next = smallestShown(parts, hidden);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      hidden.set(next.get());
    }
    return Optional.of(hidden);
  }

  /** Five and more first, smallest first; a nought only where nothing else is left. */
  private static Optional<Integer> smallestShown(long[] parts, BitSet hidden) {
    return IntStream.range(0, parts.length)
        .filter(part -> !hidden.get(part))
        .boxed()
        .min(
            Comparator.comparing((Integer part) -> parts[part] == 0)
                .thenComparing(part -> parts[part]));
  }

  private static boolean safe(long[] parts, BitSet hidden) {
    long sum = hidden.stream().mapToLong(part -> parts[part]).sum();
    int small = (int) hidden.stream().filter(part -> small(parts[part])).count();
    boolean others = hidden.cardinality() > small;
    if (small == 0) {
      return true;
    }
    return sum >= LEAST && possible(sum, small, others) > 1;
  }

  /** How many values one of the small parts may have, as far as a reader can tell. */
  private static int possible(long sum, int small, boolean others) {
    int possible = 0;
    for (int value = 1; value < LEAST; value++) {
      if (addsUp(sum - value, small - 1, others)) {
        possible++;
      }
    }
    return possible;
  }

  /** Whether so many small parts, and other hidden ones, can make that sum. */
  private static boolean addsUp(long sum, int small, boolean others) {
    long most = (long) small * (LEAST - 1);
    boolean bySmallOnes = sum >= small && sum <= most;
    // The others add nought, or five and more.
    return bySmallOnes || (others && sum - small >= LEAST);
  }
}
