package org.caldicottaudit.report.review;

import java.util.Locale;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.board.SmallNumbers;

/** Counts and rates as a review says them. */
final class BoardWords {
  static final String HIDDEN = new Count.NotShown().words();

  private BoardWords() {}

  /** A count that is no part of a total. */
  static String count(long number) {
    return Count.alone(number).words();
  }

  static String rate(BoardRow row) {
    if (row.judged() instanceof Count.Shown judged && judged.number() == 0) {
      return "no verdict";
    }
    return row.rate().isPresent() ? Wording.percent(row.rate().getAsDouble()) : HIDDEN;
  }

  static String range(BoardRow row) {
    return row.range()
        .map(range -> Wording.percent(range.low()) + " to " + Wording.percent(range.high()))
        .orElse("");
  }

  /**
   * How many for each hundred, with the range that chance leaves (Byar’s approximation of a count’s
   * limits, 95 %), such as {@code 4.7 (3.1 to 6.8)}.
   */
  static String perHundred(long count, long of) {
    if (of == 0) {
      return "none to compare";
    }
    return SmallNumbers.small(count) || SmallNumbers.small(of)
        ? HIDDEN
        : "%s (%s to %s)"
            .formatted(
                decimal(100.0 * count / of),
                decimal(100 * low(count) / of),
                decimal(100 * limit(count + 1, 1) / of));
  }

  private static double low(long count) {
    return count == 0 ? 0 : limit(count, -1);
  }

  private static double limit(long count, int side) {
    double base = 1 - 1.0 / (9 * count) + side * 1.959964 / (3 * Math.sqrt((double) count));
    return count * base * base * base;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
