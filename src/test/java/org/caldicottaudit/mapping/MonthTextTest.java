package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonthTextTest {
  @ParameterizedTest
  @CsvSource({
    "January 2023,2023-01-31",
    "feb 24,2024-02-29",
    "Sept-2025,2025-09-30",
    "Sep. 2025,2025-09-30",
    "03/2025,2025-03-31",
    "03/04/2025,",
    "3 April 2025,",
    "not done,",
  })
  void aMonthIsItsLastDay(String text, LocalDate day) {
    assertThat(MonthText.lastDay(text).orElse(null)).isEqualTo(day);
  }
}
