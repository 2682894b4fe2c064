package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeBandTest {
  @ParameterizedTest
  @CsvSource({
    "0, under 1",
    "1, 1 to 4",
    "4, 1 to 4",
    "5, 5 to 9",
    "9, 5 to 9",
    "10, 10 to 15",
    "15, 10 to 15",
    "16, 16 and over",
    "129, 16 and over",
    "130, not recorded",
    "-1, not recorded",
    "9223372036854775807, not recorded",
  })
  void aBandHoldsItsYears(long years, String words) {
    assertThat(AgeBand.of(OptionalLong.of(years)).words()).isEqualTo(words);
  }

  @Test
  void noAgeIsNotRecorded() {
    assertThat(AgeBand.of(OptionalLong.empty())).isEqualTo(AgeBand.NOT_RECORDED);
  }
}
