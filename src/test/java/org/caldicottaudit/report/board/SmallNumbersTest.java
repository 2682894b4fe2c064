package org.caldicottaudit.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A reader who knows the total and the rule can tell no count from 1 to 4. */
class SmallNumbersTest {
  @Test
  void hidesCountsFromOneToFourAndShowsNoughts() {
    assertThat(hidden(0, 1, 4, 5, 40, 2)).isEqualTo(bits(1, 2, 5));
    assertThat(hidden(0, 5, 900)).isEqualTo(bits());
  }

  @Test
  void hidesTheSmallestOtherWhereOneCouldBeWorkedOut() {
    assertThat(hidden(3, 70, 12, 0)).isEqualTo(bits(0, 2));
    assertThat(hidden(4, 4, 30)).as("both must be 4").isEqualTo(bits(0, 1, 2));
    assertThat(hidden(1, 2, 30)).as("together fewer than five").isEqualTo(bits(0, 1, 2));
  }

  @Test
  void hidesANoughtOnlyWhereNothingElseIsLeft() {
    assertThat(hidden(4, 4, 0)).isEqualTo(bits(0, 1, 2));
  }

  @Test
  void saysThatATableMustNotTellWhichPartsAreSmall() {
    assertThat(SmallNumbers.hidden(new long[] {3}, new BitSet())).isEmpty();
    assertThat(SmallNumbers.hidden(new long[] {4, 4}, new BitSet())).isEmpty();
  }

  @Property(tries = 2_000)
  void noSmallCountCanBeWorkedOut(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 9) Integer> counts,
      @ForAll boolean first) {
    long[] parts = counts.stream().mapToLong(Integer::longValue).toArray();
    BitSet already = first ? bits(0) : bits();
    Optional<BitSet> hidden = SmallNumbers.hidden(parts, already);
    if (hidden.isEmpty()) {
      return;
    }
    assertThat(hidden.get().stream().boxed()).containsAll(already.stream().boxed().toList());
    for (int part = 0; part < parts.length; part++) {
      if (SmallNumbers.small(parts[part])) {
        assertThat(possible(parts, hidden.get(), part))
            .as("%s, %s hidden, part %d", Arrays.toString(parts), hidden.get(), part)
            .hasSizeGreaterThan(1);
      }
    }
  }

  /** Every value that the part may have, found by trying all tables that look the same. */
  private static Set<Long> possible(long[] parts, BitSet hidden, int part) {
    Set<Long> values = new HashSet<>();
    attempt(parts, parts.clone(), hidden, 0, Arrays.stream(parts).sum(), part, values);
    return values;
  }

  private static void attempt(
      long[] parts, long[] guess, BitSet hidden, int next, long left, int part, Set<Long> values) {
    if (next == parts.length) {
      if (left == 0) {
        values.add(guess[part]);
      }
      return;
    }
    for (long value = 0; value <= left; value++) {
      if (looksAs(parts[next], value, hidden.get(next))) {
        guess[next] = value;
        attempt(parts, guess, hidden, next + 1, left - value, part, values);
      }
    }
  }

  private static boolean looksAs(long real, long guess, boolean hidden) {
    return hidden ? SmallNumbers.small(real) == SmallNumbers.small(guess) : real == guess;
  }

  private static BitSet hidden(long... parts) {
    return SmallNumbers.hidden(parts, new BitSet()).orElseThrow();
  }

  private static BitSet bits(int... places) {
    BitSet bits = new BitSet();
    Arrays.stream(places).forEach(bits::set);
    return bits;
  }
}
