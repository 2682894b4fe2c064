package org.caldicottaudit.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When something happened, as exactly as its log says it.
 *
 * @param instant the point in time; for a day without time of day, the start of that day in London
 * @param hasTime whether the log gives a time of day
 * @param certain false where the log leaves a doubt: the doubled hour of October, or no zone at all
 */
public record Moment(Instant instant, boolean hasTime, boolean certain)
    implements Comparable<Moment> {
  /** The clock by which a British day begins and ends. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  public Moment {
    Objects.requireNonNull(instant, "instant must not be null");
  }

  /** A certain point in time. */
  public static Moment at(Instant instant) {
    return new Moment(instant, true, true);
  }

  /** A day in London, of which no time is known. */
  public static Moment on(LocalDate day) {
    return new Moment(day.atStartOfDay(LONDON).toInstant(), false, true);
  }

  /** The day in London. */
  public LocalDate date() {
    return instant.atZone(LONDON).toLocalDate();
  }

  /** How far this lies after the other moment; negative when it lies before. */
  public Duration since(Moment other) {
    return Duration.between(other.instant, instant);
  }

  /** Orders by time; a day without time comes before the times of that day. */
  @Override
  public int compareTo(Moment other) {
    int byTime = instant.compareTo(other.instant);
    return byTime != 0 ? byTime : Boolean.compare(hasTime, other.hasTime);
  }

  /** ISO 8601: {@code 2026-04-03} or {@code 2026-04-03T09:12:00Z}. */
  @Override
  public String toString() {
    return hasTime ? instant.toString() : date().toString();
  }
}
