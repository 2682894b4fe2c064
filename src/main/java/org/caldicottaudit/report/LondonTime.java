package org.caldicottaudit.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.caldicottaudit.event.Moment;

/** Points in time as people in Britain read them, with the clock that they are read from. */
public final class LondonTime {
  private LondonTime() {}

  /** Such as {@code Tuesday 31 March 2026, 21:10 BST}. */
  public static String of(Instant instant) {
    ZonedDateTime time = instant.atZone(Moment.LONDON);
    return "%s, %02d:%02d %s"
        .formatted(
            day(time.toLocalDate()),
            time.getHour(),
            time.getMinute(),
            time.getOffset().getTotalSeconds() == 0 ? "GMT" : "BST");
  }

  /** The same as far as it is known: without a time of day where the log gives none. */
  public static String of(Moment moment) {
    if (!moment.hasTime()) {
      return day(moment.date()) + ", time of day not recorded";
    }
    return of(moment.instant()) + (moment.certain() ? "" : " (in doubt: " + doubt(moment) + ")");
  }

  private static String doubt(Moment moment) {
    ZonedDateTime time = moment.instant().atZone(Moment.LONDON);
    boolean doubled = Moment.LONDON.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
    return doubled
        ? "that hour came twice when the clocks went back"
        : "the log gives no time zone";
  }

  /** Short, for a table: {@code 31 Mar 2026 21:10 BST}, or the day alone. */
  public static String shortly(Moment moment) {
    ZonedDateTime time = moment.instant().atZone(Moment.LONDON);
    String day = Wording.shortDay(time.toLocalDate());
    return moment.hasTime()
        ? "%s\n%02d:%02d %s%s"
            .formatted(
                day,
                time.getHour(),
                time.getMinute(),
                time.getOffset().getTotalSeconds() == 0 ? "GMT" : "BST",
                moment.certain() ? "" : "?")
        : day;
  }

  /** Such as {@code 71 hours 5 minutes}. */
  public static String length(Duration duration) {
    Duration whole = duration.abs();
    long hours = whole.toHours();
    int minutes = whole.toMinutesPart();
    return Wording.count(hours, "hour", "hours")
        + (minutes == 0 ? "" : " " + Wording.count(minutes, "minute", "minutes"));
  }

  private static String day(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return Wording.capital(weekday.name().toLowerCase(Locale.ROOT)) + " " + Wording.day(day);
  }
}
