package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayYearsTest {
  private static final SortedSet<LocalDate> KNOWN =
      new TreeSet<>(List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 26)));

  @Test
  void yearsWithHolidaysAreSilent() {
    assertThat(
            HolidayYears.unknown(
                KNOWN, Stream.of(LocalDate.of(2027, 1, 2)), Stream.of(LocalDate.of(2028, 12, 31))))
        .isEmpty();
  }

  @Test
  void aDayBeyondTheListIsNoticed() {
    assertThat(
            HolidayYears.unknown(
                KNOWN, Stream.of(LocalDate.of(2028, 12, 30)), Stream.of(LocalDate.of(2029, 1, 1))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("The logs reach into 2029, a year of which no bank holiday"));
  }
}
