package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTimeTest {
  private static final String WORDS =
      "Red: 4 working hours; amber - 1 working day; green 3 business days; blue=24 hrs; other: 5"
          + " days";

  @ParameterizedTest
  @CsvSource({
    "red, 4, working_hours",
    "amber, 1, working_days",
    "green, 3, working_days",
    "blue, 24, hours",
    "'', 5, days",
    "unclear, 5, days",
  })
  void readsTheTimeOfARating(String rating, long amount, String unit) {
    assertThat(AnswerTime.of(WORDS, rating, "A")).contains(new AnswerTime(amount, unit, "A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R: 4h, A: 1wd, G: 5wd                        | red   | 4  | hours",
        "R: 4h, A: 1wd, G: 5wd                        | green | 5  | working_days",
        "red = 4 hrs / amber = 24 hrs / green = 3 days | amber | 24 | hours",
        "RAG red 4-hours and amber rated one working day | amber | 1 | working_days",
        "Green requests (within five working days)    | green | 5  | working_days",
        "4hrs (red), 1WD (amber), 5WD (green)         | red   | 4  | hours",
        "4hrs (red), 1WD (amber), 5WD (green)         | green | 5  | working_days",
        "RED=2h AMBER=1d GREEN=10d                    | amber | 1  | days",
        "High risk (red) within 4 hours, amber next working day, green within 3 days | red | 4 | hours",
        "High risk (red) within 4 hours, amber next working day, green within 3 days | amber | 1 | working_days",
        "R 4h / A 1 day / G 5 days                    | red   | 4  | hours",
      })
  void readsInitialsAndWordsBesideTheRating(String words, String rating, long amount, String unit) {
    assertThat(AnswerTime.of(words, rating, "A")).contains(new AnswerTime(amount, unit, "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 hours", "within 4 hours", "4  hrs", "in 4 hours"})
  void oneTimeIsForAll(String words) {
    assertThat(AnswerTime.of(words, "red", "A")).contains(new AnswerTime(4, "hours", "A"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "as soon as possible", "red: 4 weeks", "amber: 4 hours", "99999 days"})
  void whatIsNotSaidIsNoLimit(String words) {
    assertThat(AnswerTime.of(words, "red", "A")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", " ", "1", "red: ", "within "})
  void longHostileWordsAreReadInNoTime(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> AnswerTime.of(part.repeat(20_000), "red", "A"));
  }

  @Test
  void refusesANegativeAmount() {
    assertThatThrownBy(() -> new AnswerTime(-1, "days", "A"))
        .hasMessage("amount must not be negative but is -1");
  }
}
