package org.caldicottaudit.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The days and hours of April to June 2026 in London. */
final class QuarterDays {
  static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<LocalDate> BANK_HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 5, 4),
          LocalDate.of(2026, 5, 25));

  private final Chance chance;

  QuarterDays(Chance chance) {
    this.chance = chance;
  }

  /** Any working day of the quarter. */
  LocalDate workingDay() {
    return workingDay(FIRST, LAST);
  }

  /** Any working day between the two, both included. */
  LocalDate workingDay(LocalDate from, LocalDate to) {
    int length = (int) ChronoUnit.DAYS.between(from, to);
    while (true) {
      LocalDate day = from.plusDays(chance.between(0, length));
      if (working(day)) {
        return day;
      }
    }
  }

  /** A working day that leaves room in the quarter for what comes before and after it. */
  LocalDate middle() {
    return workingDay(FIRST.plusDays(35), LAST.minusDays(16));
  }

  /** The first working day on or after that many days later. */
  LocalDate later(LocalDate day, int days) {
    LocalDate next = day.plusDays(days);
    while (!working(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** That many working days later, or earlier when negative. */
  LocalDate working(LocalDate day, int days) {
    LocalDate next = day;
    for (int left = Math.abs(days); left > 0; ) {
      next = next.plusDays(Integer.signum(days));
      left -= working(next) ? 1 : 0;
    }
    return next;
  }

  /** A moment in office hours of that day. */
  Instant officeHours(LocalDate day) {
    long ticks = chance.between(0, 9_999_999);
    return at(day, chance.between(8, 17), chance.between(0, 59)).plusNanos(ticks * 100);
  }

  /** That time of day in London. */
  Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute, chance.between(0, 59)).atZone(LONDON).toInstant();
  }

  private static boolean working(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !BANK_HOLIDAYS.contains(day);
  }
}
