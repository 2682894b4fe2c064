package org.caldicottaudit.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, days and lists as British readers write them, alike on every machine. */
public final class Wording {
  // Spelt out: the names of months differ between releases of Java.
  private static final Map<Long, String> MONTHS =
      Map.ofEntries(
          Map.entry(1L, "January"),
          Map.entry(2L, "February"),
          Map.entry(3L, "March"),
          Map.entry(4L, "April"),
          Map.entry(5L, "May"),
          Map.entry(6L, "June"),
          Map.entry(7L, "July"),
          Map.entry(8L, "August"),
          Map.entry(9L, "September"),
          Map.entry(10L, "October"),
          Map.entry(11L, "November"),
          Map.entry(12L, "December"));
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendPattern("d ")
          .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
          .appendPattern(" uuuu")
          .toFormatter(Locale.ROOT);

  private Wording() {}

  /** Such as {@code 3 April 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 3 Sep 2026}. */
  public static String shortDay(LocalDate day) {
    String month = MONTHS.getOrDefault((long) day.getMonthValue(), "").substring(0, 3);
    return day.getDayOfMonth() + " " + month + " " + day.getYear();
  }

  /** Such as {@code Sep 2026} for {@code 2026-09}; a heading that is no month stays. */
  public static String month(String heading) {
    if (!MONTH.matcher(heading).matches()) {
      return heading;
    }
    String name = MONTHS.getOrDefault(Long.valueOf(heading.substring(5)), "");
    return name.isEmpty() ? heading : name.substring(0, 3) + " " + heading.substring(0, 4);
  }

  /** Such as {@code 1 July 2026 to 30 September 2026}. */
  public static String period(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "no dated events";
    }
    return from.map(Wording::day).orElse("the beginning")
        + " to "
        + to.map(Wording::day).orElse("the end");
  }

  /** Such as {@code 1,483}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 row} or {@code 1,483 rows}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code 14%}; a rate that is not quite none or all never reads as none or all. */
  public static String percent(double rate) {
    if (rate == 0 || rate == 1) {
      return rate == 0 ? "0%" : "100%";
    }
    if (rate < 0.001 || rate > 0.999) {
      return rate < 0.001 ? "under 0.1%" : "over 99.9%";
    }
    boolean nearTheEnds = rate < 0.0095 || rate >= 0.9895;
    return String.format(Locale.ROOT, nearTheEnds ? "%.1f%%" : "%.0f%%", rate * 100);
  }

  /** Such as {@code a, b and c}. */
  public static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The word with a capital, such as {@code Critical}. */
  public static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
