package org.caldicottaudit.mapping;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.WhiteSpace;

/** A time of day that stands in a column of its own, beside the day. */
final class SplitTime {
  /** Stands before the name of the column that has the day. */
  static final String PREFIX = "time:";

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)([01]?\\d|2[0-3])[:.]?([0-5]\\d)(?:[:.]([0-5]\\d))?\\s*(?:h|hrs|hours)?");
  private static final Pattern HALF_DAY =
      Pattern.compile("(?i)(0?[1-9]|1[0-2])(?:[:.]([0-5]\\d))?\\s*([ap])\\.?m\\.?");

  private static final int FIRST_YEAR = 1900;
  private static final int MINUTES = 24 * 60;
  private static final int SECONDS = MINUTES * 60;

  private SplitTime() {}

  /** The name of the column of times that belongs to a column of days. */
  static String of(Field field) {
    return PREFIX + field.key();
  }

  static boolean isTime(Cell cell) {
    return time(cell).isPresent();
  }

  /**
   * A day with the time that stands beside it; the day alone where none does, where the day has a
   * time itself, and where nobody can read that one.
   */
  static Cell joined(Cell day, Cell beside) {
    Optional<LocalTime> time = time(beside);
    if (time.isEmpty()) {
      return day;
    }
    if (day instanceof Cell.DateTime known) {
      return known.value().toLocalTime().equals(LocalTime.MIDNIGHT)
          ? new Cell.DateTime(known.value().toLocalDate().atTime(time.get()))
          : day;
    }
    return DateText.parse(WhiteSpace.trim(day.shown()))
        .filter(written -> written.time().isEmpty())
        .<Cell>map(written -> new Cell.Text(WhiteSpace.trim(day.shown()) + " " + time.get()))
        .orElse(day);
  }

  /** Whether something stands there that is no time. */
  static boolean isUnreadable(Cell beside) {
    String shown = WhiteSpace.trim(beside.shown());
    return !shown.isEmpty() && !Placeholder.isNothing(shown) && time(beside).isEmpty();
  }

  private static Optional<LocalTime> time(Cell cell) {
    if (cell instanceof Cell.DateTime known) {
      // A workbook keeps a time without a day as one of the day before its first.
      return known.value().getYear() <= FIRST_YEAR
          ? Optional.of(known.value().toLocalTime())
          : Optional.empty();
    }
    if (cell instanceof Cell.Numeric part && part.value() > 0 && part.value() < 1) {
      return Optional.of(
          LocalTime.ofSecondOfDay(Math.round(part.value() * MINUTES) * 60 % SECONDS));
    }
    return written(WhiteSpace.trim(cell.shown()));
  }

  private static Optional<LocalTime> written(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return Optional.of(LocalTime.of(number(time, 1), number(time, 2), number(time, 3)));
    }
    Matcher half = HALF_DAY.matcher(text);
    return half.matches()
        ? Optional.of(
            LocalTime.of(
                number(half, 1) % 12 + (half.group(3).equalsIgnoreCase("p") ? 12 : 0),
                number(half, 2)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
