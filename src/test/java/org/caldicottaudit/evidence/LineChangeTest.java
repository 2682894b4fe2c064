package org.caldicottaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class LineChangeTest {
  private static int[] lines(int... digests) {
    return digests;
  }

  @Test
  void namesWhatWasDone() {
    int[] was = lines(1, 2, 3, 4, 5);

    assertThat(LineChange.of(was, lines(1, 2, 9, 4, 5))).isEqualTo("line 3 was changed");
    assertThat(LineChange.of(was, lines(1, 2, 4, 5))).isEqualTo("line 3 was removed");
    assertThat(LineChange.of(was, lines(1, 5))).isEqualTo("lines 2 to 4 were removed");
    assertThat(LineChange.of(was, lines(1, 2, 3, 4)))
        .isEqualTo("it was cut: it ends after line 4 of 5");
    assertThat(LineChange.of(was, lines())).isEqualTo("it was cut: it ends after line 0 of 5");
    assertThat(LineChange.of(was, lines(1, 2, 9, 3, 4, 5))).isEqualTo("line 3 was put in");
    assertThat(LineChange.of(was, lines(1, 2, 3, 4, 5, 8, 9)))
        .isEqualTo("lines 6 to 7 were put in");
    assertThat(LineChange.of(was, lines(1, 3, 2, 4, 5))).isEqualTo("lines 2 and 3 were swapped");
    assertThat(LineChange.of(was, lines(1, 5, 3, 4, 2))).isEqualTo("lines 2 and 5 were swapped");
    assertThat(LineChange.of(was, lines(1, 3, 4, 2, 5)))
        .isEqualTo("the order of lines 2 to 4 was changed");
    assertThat(LineChange.of(was, lines(1, 9, 3, 8, 5)))
        .isEqualTo("line 2 is the first that was changed, line 4 the last");
    assertThat(LineChange.of(was, lines(1, 9, 5)))
        .isEqualTo("line 2 is the first that is not as it was written");
    assertThat(LineChange.of(was, was)).isEqualTo("its lines are the same, but not how they end");
    assertThat(LineChange.ofRows(was, lines(1, 2, 9, 4, 5))).isEqualTo("row 3 was changed");
  }

  @Property
  void aChangedLineIsNamedWhereverItIs(
      @ForAll @Size(min = 1, max = 40) int[] was, @ForAll @IntRange(max = 39) int place) {
    int at = place % was.length;
    int[] is = was.clone();
    is[at]++;

    assertThat(LineChange.of(was, is)).isEqualTo("line " + (at + 1) + " was changed");
  }
}
