package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.caldicottaudit.event.RetentionPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules say a period in many ways; what isn't surely one is for a person to write again. */
final class PeriodTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 yrs                          | closure         | P6Y  | false",
        "6 years from closure           | closure         | P6Y  | false",
        "six years after last contact   | last contact    | P6Y  | false",
        "Keep for 7 years, then destroy | closure         | P7Y  | false",
        "up to 6 years                  | closure         | P6Y  | false",
        "18 mths                        | closure         | P18M | false",
        "1 year 6 months                | closure         | P18M | false",
        "until 25th birthday            | closure         | P25Y | true",
        "75 years (from DOB)            | closure         | P75Y | true",
        "75 years from date of birth    | closure         | P75Y | true",
        "DOB + 25 years                 | -               | P25Y | true",
        "Birth + 75                     | -               | P75Y | true",
        "25 years                       | date of birth   | P25Y | true",
        "25 years                       | 25th birthday   | P25Y | true",
        "DOB of the pupil + 31 years    | -               | P31Y | true",
        "Child's DOB + 25               | -               | P25Y | true",
        "25 years from pupil's DOB      | -               | P25Y | true",
        "Until the pupil reaches 25     | -               | P25Y | true",
        "until child turns 18           | -               | P18Y | true",
        "until age 25                   | -               | P25Y | true",
        "Closure + 6 years              | -               | P6Y  | false",
        "Last contact + 10              | -               | P10Y | false",
        "Date of closure plus 6 yrs     | -               | P6Y  | false",
        "four years                     | closure         | P4Y  | false",
        "Twenty-five years from DOB     | -               | P25Y | true",
        "seventy five years             | date of birth   | P75Y | true",
        "keep for twelve months         | closure         | P12M | false",
        "one hundred years              | closure         | P100Y | false",
        "6 years + review               | closure         | P6Y  | false",
      })
  void readsHowSchedulesWriteAPeriod(
      String written, String trigger, String length, boolean fromBirth) {
    RetentionPeriod period = PeriodText.parse(written, trigger).orElseThrow();

    assertThat(period.length()).hasToString(length);
    assertThat(period.fromBirth()).isEqualTo(fromBirth);
    assertThat(period.indefinite()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Permanent", "permanent retention", "Retain permanently"})
  void permanentHasNoEnd(String written) {
    assertThat(PeriodText.parse(written, "closure").orElseThrow().indefinite()).isTrue();
  }

  @Test
  void leavesToAPersonWhatIsNotSurelyAPeriod() {
    for (String written :
        new String[] {
          "current year + 6",
          "Current academic year + 1 year",
          "CY+6",
          "life of the child + 10 years",
          "while the child is at school",
          "review after 6 years",
          "6 or 7 years",
          "until 25",
          "a while"
        }) {
      assertThat(PeriodText.parse(written, "closure")).as(written).isEmpty();
    }
  }

  @Test
  void longHostileWordsAreReadInNoTime() {
    String written = "6 years from " + "a".repeat(5_000) + "1";

    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(PeriodText.parse(written, "closure")).isEmpty());
  }
}
