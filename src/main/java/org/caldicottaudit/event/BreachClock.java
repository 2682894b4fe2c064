package org.caldicottaudit.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of a personal data breach: 72 hours from when the controller became aware of it, by the
 * clock, so that weekends, holidays and the change of the clocks neither stop nor stretch it. UK
 * GDPR, article 33(1).
 *
 * @param occurred when it happened; empty when nobody knows yet
 * @param detected when the first sign of it was seen
 * @param aware when the controller was reasonably certain of it: what starts the clock
 * @param reported when it was reported to the Commissioner; empty when it was not
 */
public record BreachClock(
    Optional<Moment> occurred,
    Optional<Moment> detected,
    Optional<Moment> aware,
    Optional<Moment> reported) {
  /** How long the controller has: the law speaks of 72 hours, not of three days. */
  @SuppressWarnings("CanonicalDuration")
  public static final Duration LIMIT = Duration.ofHours(72);

  /** What can be said of the report. */
  public enum State {
    /** Without knowing since when, nobody can say when the time is over. */
    NOT_RUNNING,
    RUNNING,
    OVER,
    REPORTED_IN_TIME,
    REPORTED_LATE,
    /** Days without a time of day, or the doubled hour of October, leave it open. */
    PERHAPS_LATE,
    /** It was reported, and since when it was known is not recorded. */
    REPORTED
  }

  /**
   * The end of the 72 hours. Where only the day of becoming aware is known, it counts from the
   * start of that day, and in the doubled hour of October from the first of the two: the earliest
   * end is the safe one.
   */
  public Optional<Moment> deadline() {
    return aware.map(
        since -> new Moment(since.instant().plus(LIMIT), since.hasTime(), since.certain()));
  }

  /** Where the report stands at that point in time. */
  public State state(Instant now) {
    if (aware.isEmpty()) {
      return reported.isPresent() ? State.REPORTED : State.NOT_RUNNING;
    }
    if (reported.isPresent()) {
      return reported(aware.get(), reported.get());
    }
    return now.isAfter(aware.get().instant().plus(LIMIT)) ? State.OVER : State.RUNNING;
  }

  private static State reported(Moment aware, Moment reported) {
    if (latest(reported).isBefore(aware.instant().plus(LIMIT).plusNanos(1))) {
      return State.REPORTED_IN_TIME;
    }
    return reported.instant().isAfter(latest(aware).plus(LIMIT))
        ? State.REPORTED_LATE
        : State.PERHAPS_LATE;
  }

  /** The last point in time that it can mean. */
  private static Instant latest(Moment moment) {
    if (!moment.hasTime()) {
      return moment.date().plusDays(1).atStartOfDay(Moment.LONDON).toInstant().minusNanos(1);
    }
    return moment.certain() ? moment.instant() : moment.instant().plus(Duration.ofHours(1));
  }

  /** What is left of the 72 hours; negative when they are over; empty while they don't run. */
  public Optional<Duration> left(Instant now) {
    return deadline().map(end -> Duration.between(now, end.instant()));
  }
}
