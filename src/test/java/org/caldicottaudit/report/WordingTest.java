package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caldicottaudit.finding.OutcomeCounts;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void writesDaysAndNumbersAsBritishReadersDo() {
    assertThat(Wording.day(LocalDate.of(2026, 9, 3))).isEqualTo("3 September 2026");
    assertThat(Wording.count(1, "row", "rows")).isEqualTo("1 row");
    assertThat(Wording.count(1_483, "row", "rows")).isEqualTo("1,483 rows");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void neverRoundsSomeToNoneOrNearlyAllToAll() {
    assertThat(Wording.percent(0)).isEqualTo("0%");
    assertThat(Wording.percent(0.00001)).isEqualTo("under 0.1%");
    assertThat(Wording.percent(0.004)).isEqualTo("0.4%");
    assertThat(Wording.percent(0.0096)).isEqualTo("1%");
    assertThat(Wording.percent(0.142)).isEqualTo("14%");
    assertThat(Wording.percent(0.994)).isEqualTo("99.4%");
    assertThat(Wording.percent(0.99999)).isEqualTo("over 99.9%");
    assertThat(Wording.percent(1)).isEqualTo("100%");
  }

  @Test
  void givesTheRangeOfWilson() {
    RateRange range = RateRange.of(new OutcomeCounts(8, 2, 5, 5)).orElseThrow();
    // Known values for 2 of 10: 5.7 % to 51.0 %.
    assertThat(range.low()).isBetween(0.0566, 0.0568);
    assertThat(range.high()).isBetween(0.5097, 0.5099);
    assertThat(RateRange.of(new OutcomeCounts(0, 0, 5, 5))).isEmpty();
    assertThat(RateRange.of(new OutcomeCounts(9, 0, 0, 0)).orElseThrow().low()).isZero();
  }

  @Test
  void showsWhatIsHidden() {
    assertThat(VisibleText.of("plain é 𝒳\n")).isEqualTo("plain é 𝒳\n");
    assertThat(VisibleText.of("a\0\u007F\u202E\uD800b")).isEqualTo("a␀␡[U+202E]\uFFFDb");
    assertThat(VisibleText.cut("ab𝒳𝒳𝒳", 6, "…")).isEqualTo("ab𝒳…");
  }

  @Test
  void tellsFormulasFromSentences() {
    assertThat(Payloads.FORMULAS).allMatch(FormulaText::looksLikeOne);
    assertThat(List.of("", "Ring +44 20", "3-5", "a=b", "BR-2026-1"))
        .noneMatch(FormulaText::looksLikeOne);
  }
}
