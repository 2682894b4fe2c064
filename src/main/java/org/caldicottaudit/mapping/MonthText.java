package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month without its day, as people note when they were trained: "January 2023". */
final class MonthText {
  private static final List<DateTimeFormatter> WAYS =
      List.of(way("MMMM uuuu"), way("MMM uuuu"), way("MMM uu"), way("MMMM uu"), way("MM/uuuu"));

  /** Only what may be one is read: a failed attempt costs more than all else of a row. */
  private static final Pattern MAY_BE =
      Pattern.compile("\\p{L}{3,9}[\\s.,'-]*\\d{2}(?:\\d{2})?|\\d{1,2}/\\d{4}");

  private MonthText() {}

  private static DateTimeFormatter way(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The last day of the month, which is the kindest reading; empty where it is no month. */
  static Optional<LocalDate> lastDay(String text) {
    if (!MAY_BE.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    String plain = text.strip().replaceAll("[\\s.,'-]+", " ").replaceFirst("(?i)^sept ", "Sep ");
    return WAYS.stream().flatMap(way -> month(plain, way).stream()).findFirst();
  }

  private static Optional<LocalDate> month(String text, DateTimeFormatter way) {
    try {
      return Optional.of(YearMonth.parse(text, way).atEndOfMonth());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
