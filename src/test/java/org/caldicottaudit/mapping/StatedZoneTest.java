package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedZoneTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Time zone: Europe/London|Europe/London",
        "All times in UTC|UTC",
        "Times are local time (UK)|Europe/London",
        "Time zone: (UTC+00:00) Dublin, Edinburgh, Lisbon, London|Europe/London",
        "Time zone: GMT Standard Time|Europe/London",
        "Time zone: Europe/Paris|Europe/Paris",
      })
  void readsTheClockThatALineNames(String line, String zone) {
    assertThat(StatedZone.in(List.of(row(1, List.of(line))))).contains(ZoneId.of(zone));
  }

  @Test
  void labelAndClockMayStandInTwoCells() {
    assertThat(StatedZone.in(List.of(row(1, List.of("", "Timezone:", "Europe/London")))))
        .contains(ZoneId.of("Europe/London"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Report run at 14:05 GMT on 1 July 2026",
        "Time zone: (UTC+01:00) Amsterdam, Berlin",
        "Time zone: Middle/Earth",
        "Message log of London Borough of Haverley",
      })
  void aLineThatNamesNoneLeavesItOpen(String line) {
    assertThat(StatedZone.in(List.of(row(1, List.of(line))))).isEmpty();
  }

  @Test
  void twoLinesThatDisagreeLeaveItOpen() {
    List<Row> lines =
        List.of(row(1, List.of("Time zone: UTC")), row(2, List.of("Times in UK local time")));

    assertThat(StatedZone.in(lines)).isEmpty();
  }

  private static Row row(int number, List<String> cells) {
    return new Row(number, cells.stream().map(Cell::of).toList(), "", "");
  }
}
