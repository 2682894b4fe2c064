package org.caldicottaudit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.caldicottaudit.event.BreachClock.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BreachClockTest {
  @ParameterizedTest
  @CsvSource({
    // A weekend stops nothing.
    "2026-05-15T16:30, 2026-05-18T16:30",
    // A bank holiday neither: Good Friday to Easter Monday.
    "2026-04-03T09:00, 2026-04-06T09:00",
    // In March the clocks go forward: 72 hours end an hour later by the clock on the wall.
    "2026-03-28T20:10, 2026-03-31T21:10",
    // In October they go back: an hour earlier.
    "2026-10-24T20:10, 2026-10-27T19:10",
    // Over the end of a year and of a February.
    "2026-12-30T12:00, 2027-01-02T12:00",
    "2028-02-27T12:00, 2028-03-01T12:00",
  })
  void seventyTwoHoursRunByTheClock(LocalDateTime aware, LocalDateTime deadline) {
    assertThat(clock(at(aware), Optional.empty()).deadline())
        .map(end -> end.instant().atZone(Moment.LONDON).toLocalDateTime())
        .contains(deadline);
  }

  @Test
  void withoutKnowingSinceWhenNothingRuns() {
    BreachClock clock =
        new BreachClock(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(clock.deadline()).isEmpty();
    assertThat(clock.left(Instant.EPOCH)).isEmpty();
    assertThat(clock.state(Instant.EPOCH)).isEqualTo(State.NOT_RUNNING);
  }

  @Test
  void aDayWithoutATimeCountsFromItsStart() {
    Moment day = Moment.on(LocalDate.of(2026, 6, 1));

    assertThat(clock(day, Optional.empty()).deadline())
        .contains(new Moment(Instant.parse("2026-06-03T23:00:00Z"), false, true));
  }

  @Test
  void theDoubledHourOfOctoberCountsFromTheFirstAndSaysSo() {
    Moment doubled = new Moment(Instant.parse("2026-10-25T00:30:00Z"), true, false);

    assertThat(clock(doubled, Optional.empty()).deadline())
        .contains(new Moment(Instant.parse("2026-10-28T00:30:00Z"), true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-04T10:00:00Z, REPORTED_IN_TIME",
    "2026-06-04T10:00:01Z, REPORTED_LATE",
    "2026-06-01T10:00:00Z, REPORTED_IN_TIME",
  })
  void toTheMinuteOfTheLimitIsInTime(Instant reported, State state) {
    BreachClock clock =
        clock(Moment.at(Instant.parse("2026-06-01T10:00:00Z")), Optional.of(Moment.at(reported)));

    assertThat(clock.state(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(state);
  }

  @Test
  void aReportOfWhichOnlyTheDayIsKnownMayBeLate() {
    Moment aware = Moment.at(Instant.parse("2026-06-01T10:00:00Z"));

    assertThat(states(aware, "2026-06-03")).isEqualTo(State.REPORTED_IN_TIME);
    assertThat(states(aware, "2026-06-04")).isEqualTo(State.PERHAPS_LATE);
    assertThat(states(aware, "2026-06-05")).isEqualTo(State.REPORTED_LATE);
  }

  @Test
  void itIsOverOnceTheLimitIsPast() {
    BreachClock clock = clock(Moment.at(Instant.parse("2026-06-01T10:00:00Z")), Optional.empty());

    assertThat(clock.state(Instant.parse("2026-06-04T10:00:00Z"))).isEqualTo(State.RUNNING);
    assertThat(clock.state(Instant.parse("2026-06-04T10:00:01Z"))).isEqualTo(State.OVER);
    assertThat(clock.left(Instant.parse("2026-06-04T09:00:00Z")))
        .hasValueSatisfying(left -> assertThat(left).hasHours(1));
  }

  private static State states(Moment aware, String day) {
    return clock(aware, Optional.of(Moment.on(LocalDate.parse(day)))).state(Instant.EPOCH);
  }

  private static BreachClock clock(Moment aware, Optional<Moment> reported) {
    return new BreachClock(Optional.empty(), Optional.empty(), Optional.of(aware), reported);
  }

  private static Moment at(LocalDateTime london) {
    return Moment.at(london.atZone(Moment.LONDON).toInstant());
  }
}
