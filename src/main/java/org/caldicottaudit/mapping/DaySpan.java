package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.WhiteSpace;

/**
 * The days that a table kept by hand may mean where it gives no day: "April 2024", "2017", "Spring
 * 2019", "2017/18".
 */
record DaySpan(LocalDate first, LocalDate last) {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:yes|y|signed|since|from|until|till|to|by|in|on|due|end of|w\\.?e\\.?f\\.?)"
              + "\\s*[-–:,]?\\s+)+");

  /** A part of a year counts as the whole of it: who writes no month knows no day. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)(?:(?:early|mid|late|spring|summer|autumn|winter|easter|q[1-4]|h[12]|fy|ay)(?: term)?[ -]*)?"
              + "(?<year>(?:19|20)\\d{2})(?:\\s*[/–-]\\s*(?<next>(?:20)?\\d{2}))?");

  /** A cell of a table without the words before its day: "By 2 March 2026", "Yes - 11/1/2016". */
  static Cell bare(Cell cell) {
    if (!(cell instanceof Cell.Text)) {
      return cell;
    }
    String text = WhiteSpace.trim(cell.shown());
    String bare = LEAD.matcher(text).replaceFirst("");
    return bare.equals(text) ? cell : new Cell.Text(bare);
  }

  /** Empty where the text is no month, no year and no part of one. */
  static Optional<DaySpan> of(String written) {
    String text = LEAD.matcher(WhiteSpace.trim(written)).replaceFirst("");
    Optional<DaySpan> month =
        MonthText.lastDay(text).map(last -> new DaySpan(YearMonth.from(last).atDay(1), last));
    return month.or(() -> year(text));
  }

  private static Optional<DaySpan> year(String text) {
    Matcher match = YEAR.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(match.group("year"));
    String next = match.group("next");
    int last = next == null ? year : year + 1;
    return next == null || last % 100 == Integer.parseInt(next) % 100
        ? Optional.of(new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)))
        : Optional.empty();
  }
}
