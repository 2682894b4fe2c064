package org.caldicottaudit.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of samples against the published tables, and against counting. */
final class ZeroFailuresTest {
  @ParameterizedTest
  @CsvSource({"95, 10, 29", "95, 5, 59", "95, 2, 149", "95, 1, 299", "90, 10, 22", "90, 5, 45"})
  void ofALotWithoutEnd(int confidence, int rate, int size) {
    assertThat(ZeroFailures.size(confidence / 100.0, rate / 100.0)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 22, 31, 48",
    "100, 25, 45, 78",
    "200, 27, 51, 105",
    "500, 28, 56, 129",
    "1000, 29, 57, 138",
    "5000, 29, 59, 147"
  })
  void ofALotWithAnEnd(long lot, int atTen, int atFive, int atTwo) {
    assertThat(ZeroFailures.size(lot, 0.95, 0.10)).isEqualTo(atTen);
    assertThat(ZeroFailures.size(lot, 0.95, 0.05)).isEqualTo(atFive);
    assertThat(ZeroFailures.size(lot, 0.95, 0.02)).isEqualTo(atTwo);
  }

  @Test
  void smallLotsAreReadWhole() {
    assertThat(ZeroFailures.size(0, 0.95, 0.05)).isZero();
    assertThat(ZeroFailures.size(1, 0.95, 0.05)).isEqualTo(1);
    assertThat(ZeroFailures.size(10, 0.95, 0.05)).isEqualTo(10);
    assertThat(ZeroFailures.size(100_000_000L, 0.95, 0.05)).isEqualTo(59);
  }

  @Property(tries = 200)
  void theSizeIsTheSmallestThatWillDo(
      @ForAll @IntRange(min = 2, max = 400) int lot,
      @ForAll @IntRange(min = 1, max = 30) int rate) {
    int size = ZeroFailures.size(lot, 0.95, rate / 100.0);
    int wrong = (int) Math.ceil(lot * rate / 100.0 - 1e-9);

    assertThat(noneFound(lot, wrong, size)).isLessThanOrEqualTo(0.05 + 1e-9);
    if (size > 1 && size < lot - wrong + 1) {
      assertThat(noneFound(lot, wrong, size - 1)).isGreaterThan(0.05 - 1e-9);
    }
  }

  /** The chance to meet no wrong one, one draw after another. */
  private static double noneFound(int lot, int wrong, int drawn) {
    double chance = 1;
    for (int i = 0; i < drawn; i++) {
      chance *= Math.max(0, (double) (lot - wrong - i) / (lot - i));
    }
    return chance;
  }

  @Property(tries = 60)
  void whatADrawProvesIsTheMostThatIsStillLikely(
      @ForAll @IntRange(min = 2, max = 120) int lot,
      @ForAll @IntRange(min = 1, max = 120) int some,
      @ForAll @IntRange(max = 5) int few) {
    int drawn = 1 + some % lot;
    int found = Math.min(few, drawn);
    long most = ZeroFailures.most(found, lot, drawn, 0.95);

    assertThat(Chances.atMost(found, lot, most, drawn)).isGreaterThan(0.05 - 1e-9);
    if (most < lot - (drawn - found)) {
      assertThat(Chances.atMost(found, lot, most + 1, drawn)).isLessThanOrEqualTo(0.05 + 1e-9);
    }
  }

  @Test
  void aSampleOfThatSizeProvesWhatWasAsked() {
    for (long lot : new long[] {50, 100, 500, 5000}) {
      int size = ZeroFailures.size(lot, 0.95, 0.05);
      assertThat(ZeroFailures.most(0, lot, size, 0.95)).isLessThan((long) Math.ceil(lot * 0.05));
    }
  }

  @Test
  void theNormalDistributionIsThatOfTables() {
    assertThat(Chances.deviations(0.95)).isCloseTo(1.959963985, within(1e-8));
    assertThat(Chances.deviations(0.90)).isCloseTo(1.644853627, within(1e-8));
    assertThat(Chances.deviations(0.99)).isCloseTo(2.575829304, within(1e-8));
  }
}
