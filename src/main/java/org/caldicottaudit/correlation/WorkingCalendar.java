package org.caldicottaudit.correlation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.caldicottaudit.event.Moment;

/**
 * Measures time as people are held to it: in working days and in the hours of an office in London.
 *
 * <p>Every clock is a difference of two readings that never run backwards, so that stretches of
 * time add up and no measurement walks through the days between.
 */
public final class WorkingCalendar {
  private static final int WEEK = 7;
  private static final int WORKING_WEEK = 5;

  /** 1 January 1970, the first day of the epoch, was a Thursday. */
  private static final int MONDAY_OF_THE_EPOCH = -3;

  private static final double SECONDS_OF_A_HUNDREDTH = 36;

  private final Set<LocalDate> holidays;

  /** Holidays that would have been working days, in order. */
  private final long[] daysLost;

  private final LocalTime from;
  private final long openSeconds;

  /**
   * @param holidays days besides Saturdays and Sundays on which nobody works
   * @param from when a working day opens
   * @param to when it closes
   */
  public WorkingCalendar(Set<LocalDate> holidays, LocalTime from, LocalTime to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "A working day opens before it closes, but found %s to %s".formatted(from, to));
    }
    this.holidays = Set.copyOf(holidays);
    this.daysLost =
        holidays.stream()
            .filter(WorkingCalendar::isWeekday)
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray();
    this.from = from;
    this.openSeconds = Duration.between(from, to).toSeconds();
  }

  /**
   * The time from {@code start} to {@code end}; nothing when {@code end} lies before it. A moment
   * whose log leaves a doubt about the hour is taken as it was read.
   */
  public Elapsed between(Moment start, Moment end) {
    return new Elapsed(
        amounts(start, latest(start), end, end.instant()),
        amounts(start, start.instant(), end, latest(end)));
  }

  /** A day without time may have been any time up to its end. */
  private static Instant latest(Moment moment) {
    return moment.hasTime()
        ? moment.instant()
        : moment.date().plusDays(1).atStartOfDay(Moment.LONDON).toInstant();
  }

  /** Which days they were is known even where the time of day is not. */
  private Amounts amounts(Moment start, Instant since, Moment end, Instant until) {
    LocalDate first = start.date();
    LocalDate last = end.date();
    boolean sameDay = first.equals(last);
    if (last.isBefore(first) || (sameDay && !since.isBefore(until))) {
      return Amounts.NONE;
    }
    return new Amounts(
        hours(Math.max(0, Duration.between(since, until).toSeconds())),
        hours(Math.max(0, workedUntil(until) - workedUntil(since))),
        last.toEpochDay() - first.toEpochDay(),
        workingDaysThrough(last) - workingDaysThrough(first));
  }

  private static double hours(long seconds) {
    return Math.round(seconds / SECONDS_OF_A_HUNDREDTH) / 100.0;
  }

  /**
   * Seconds of all working days before that instant; only differences mean anything. Clocks change
   * on Sundays, so no working hour is ever doubled or missing.
   */
  private long workedUntil(Instant instant) {
    LocalDateTime wall = instant.atZone(Moment.LONDON).toLocalDateTime();
    LocalDate day = wall.toLocalDate();
    long today = isWorkingDay(day) ? openUntil(wall.toLocalTime()) : 0;
    return workingDaysThrough(day.minusDays(1)) * openSeconds + today;
  }

  private long openUntil(LocalTime time) {
    long open = Duration.between(from, time).toSeconds();
    return Math.min(Math.max(0, open), openSeconds);
  }

  /** Whether people work on that day. */
  private boolean isWorkingDay(LocalDate day) {
    return isWeekday(day) && !holidays.contains(day);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  /** Working days up to that day and with it; only differences mean anything. */
  private long workingDaysThrough(LocalDate day) {
    long sinceMonday = day.toEpochDay() - MONDAY_OF_THE_EPOCH;
    long weekdays =
        Math.floorDiv(sinceMonday, WEEK) * WORKING_WEEK
            + Math.min(Math.floorMod(sinceMonday, WEEK) + 1, WORKING_WEEK);
    return weekdays - lostThrough(day.toEpochDay());
  }

  private int lostThrough(long day) {
    int low = 0;
    int high = daysLost.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (daysLost[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
