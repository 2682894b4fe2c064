package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes written dates apart. Strict: a text that isn't wholly a date is none, and an impossible
 * time or weekday makes it none.
 */
final class DateText {
  private static final String TIME =
      "(?:(?:T|\\s*,\\s*|\\s+AT\\s+|\\s+)(?<hour>\\d{1,2})(?:(?:[:.]|(?<=\\d{2})(?=\\d{2}(?!\\d)))(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?)?"
          + "(?:\\s*(?:HRS?|HOURS)\\.?|\\s*(?<half>[AP])\\.?M\\.?)?(?:\\s*[(\\[]?(?<zone>(?:(?:UTC|GMT)\\s*)?[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)\\s*[+-]\\d{1,2}|Z|UTC|GMT|BST)[)\\]]?)?)?";
  private static final String WEEKDAY = "(?:(?<weekday>[A-Z]{3,9})\\.?,?\\s+)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})" + TIME);
  private static final Pattern PACKED =
      Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})" + TIME);
  private static final Pattern NUMBERS =
      Pattern.compile(
          WEEKDAY
              + "(?<one>\\d{1,2})\\s*(?<mark>[-/.])\\s*(?<two>\\d{1,2})\\s*\\k<mark>\\s*(?<year>\\d{4}|\\d{2})"
              + TIME);
  private static final Pattern DAY_NAME =
      Pattern.compile(
          WEEKDAY
              + "(?<day>\\d{1,2})(?:ST|ND|RD|TH)?(?:\\s+OF)?[\\s\\-/.]*(?<name>[A-Z]{3,9})\\.?,?[\\s\\-/.]*(?<year>\\d{4}|\\d{2})"
              + TIME);
  private static final Pattern NAME_DAY =
      Pattern.compile(
          WEEKDAY
              + "(?<name>[A-Z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:ST|ND|RD|TH)?,?\\s+(?<year>\\d{4})"
              + TIME);

  /** As Java prints a date: {@code Sat Sep 27 18:03:54 BST 2025}. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          WEEKDAY + "(?<name>[A-Z]{3,9})\\s+(?<day>\\d{1,2})" + TIME + "\\s+(?<year>\\d{4})");

  /** Stands before the hours of {@code GMT +01:00}. */
  private static final Pattern NAME_OF_ZONE = Pattern.compile("^(?:UTC|GMT)\\s*");

  /** Longer than any date; a longer cell is text and not worth matching. */
  private static final int LONGEST = 60;

  /** Two digits of a year up to this mean this century, others the last. */
  private static final int PIVOT = 69;

  private DateText() {}

  /** The parts of a written date; empty when the text isn't one. */
  static Optional<WrittenDate> parse(String text) {
    if (text.length() > LONGEST || text.length() < 6) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT);
    Optional<WrittenDate> usual = read(upper);
    return usual.isPresent()
        ? usual
        : Optional.of(DateSpelling.usual(upper))
            .filter(spelt -> !spelt.equals(upper))
            .flatMap(DateText::read);
  }

  private static Optional<WrittenDate> read(String upper) {
    try {
      return Optional.ofNullable(anyForm(upper));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable WrittenDate anyForm(String text) {
    Matcher match = YEAR_FIRST.matcher(text);
    if (match.matches()) {
      return certain(match, number(match, "day"), number(match, "month"), "");
    }
    match = NUMBERS.matcher(text);
    if (match.matches()) {
      return numbers(match);
    }
    match = DAY_NAME.matcher(text);
    if (match.matches()) {
      return named(match);
    }
    match = NAME_DAY.matcher(text);
    if (match.matches()) {
      return named(match);
    }
    match = YEAR_LAST.matcher(text);
    if (match.matches()) {
      return named(match);
    }
    match = PACKED.matcher(text);
    return match.matches()
        ? certain(match, number(match, "day"), number(match, "month"), "")
        : null;
  }

  private static @Nullable WrittenDate numbers(Matcher match) {
    String weekday = match.group("weekday");
    return weekday == null
        ? date(match, number(match, "one"), number(match, "two"), false)
        : byWeekday(match, weekday);
  }

  /** A weekday may prove the order: 03/04/2026 is a Friday one way and a Wednesday the other. */
  private static @Nullable WrittenDate byWeekday(Matcher match, String weekday) {
    int first = number(match, "one");
    int second = number(match, "two");
    WrittenDate dayFirst = date(match, first, second, true);
    WrittenDate monthFirst = date(match, second, first, true);
    boolean asDayFirst = fitsWeekday(dayFirst, weekday);
    if (asDayFirst == fitsWeekday(monthFirst, weekday) && first != second) {
      return asDayFirst ? date(match, first, second, false) : null;
    }
    if (!asDayFirst && first == second) {
      return null;
    }
    return date(match, first, second, false).provedBy(asDayFirst ? DateOrder.DMY : DateOrder.MDY);
  }

  private static boolean fitsWeekday(WrittenDate date, String weekday) {
    try {
      return date.day(DateOrder.DMY).getDayOfWeek() == weekday(weekday);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static @Nullable WrittenDate named(Matcher match) {
    Month month = month(match.group("name"));
    String weekday = match.group("weekday");
    return month == null
        ? null
        : certain(match, number(match, "day"), month.getValue(), weekday == null ? "" : weekday);
  }

  private static @Nullable WrittenDate certain(Matcher match, int day, int month, String weekday) {
    WrittenDate date = date(match, day, month, true);
    return weekday.isEmpty() || fitsWeekday(date, weekday) ? date : null;
  }

  private static WrittenDate date(Matcher match, int first, int second, boolean ordered) {
    String written = match.group("year");
    int year = Integer.parseInt(written);
    boolean shortYear = written.length() == 2;
    if (shortYear) {
      year += year <= PIVOT ? 2000 : 1900;
    }
    return new WrittenDate(
        first,
        second,
        year,
        ordered,
        shortYear,
        shortYear && !ordered && yearMayLead(match, first),
        Optional.empty(),
        time(match),
        offset(match));
  }

  /** Some programs write 26-04-03 with the year first; with other marks nobody does. */
  private static boolean yearMayLead(Matcher match, int first) {
    return match.group("mark").equals("-") && first > 12;
  }

  private static Optional<LocalTime> time(Matcher match) {
    String hour = match.group("hour");
    if (hour == null) {
      return Optional.empty();
    }
    String half = match.group("half");
    String minute = match.group("minute");
    if (minute == null && half == null) {
      throw new DateTimeException("an hour alone is no time");
    }
    String second = match.group("second");
    return Optional.of(
        LocalTime.of(
            hour(Integer.parseInt(hour), half),
            minute == null ? 0 : Integer.parseInt(minute),
            second == null ? 0 : Integer.parseInt(second),
            nanos(match.group("fraction"))));
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null) {
      return written;
    }
    // Programs write 14:05 PM; 0 AM and 13 AM are nothing.
    if (half.equals("P") && written > 12) {
      return written;
    }
    if (written < 1 || written > 12) {
      throw new DateTimeException("no such hour");
    }
    return written % 12 + (half.equals("P") ? 12 : 0);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  /** BST is spelt out: Java takes it for Bangladesh or Bougainville. */
  private static Optional<ZoneOffset> offset(Matcher match) {
    String zone = match.group("zone");
    if (zone == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (zone) {
          case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
          case "BST" -> ZoneOffset.ofHours(1);
          default -> ZoneOffset.of(NAME_OF_ZONE.matcher(zone).replaceFirst(""));
        });
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  private static @Nullable Month month(String name) {
    for (Month month : Month.values()) {
      if (isName(name, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), 3)
          || (month == Month.SEPTEMBER && name.equals("SEPT"))) {
        return month;
      }
    }
    return null;
  }

  private static @Nullable DayOfWeek weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toUpperCase(Locale.ROOT);
      // TUES and THURS are written too; any start of at least three letters names one day.
      if (full.startsWith(name)) {
        return day;
      }
    }
    return null;
  }

  private static boolean isName(String name, String full, int shortLength) {
    String upper = full.toUpperCase(Locale.ROOT);
    return name.equals(upper) || name.equals(upper.substring(0, shortLength));
  }
}
