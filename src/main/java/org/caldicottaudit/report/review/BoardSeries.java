package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;

/**
 * One rule over the quarters as a board may see it. The quarters add up to a sum that is shown too,
 * so that they are hidden together.
 *
 * @param rows a quarter each
 * @param total all quarters together
 */
record BoardSeries(Series series, List<BoardRow> rows, BoardRow total) {
  BoardSeries {
    rows = List.copyOf(rows);
  }

  static List<BoardSeries> of(ReviewReport report) {
    return report.series().stream().map(series -> of(series, report.quarters())).toList();
  }

  private static BoardSeries of(Series series, List<Quarter> quarters) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < quarters.size(); i++) {
      lines.add(line(quarters.get(i).name(), series.asJudged().get(i)));
    }
    BoardRow total = BoardTable.rows(List.of(line("All quarters", series.sum()))).get(0);
    return new BoardSeries(series, BoardTable.rows(lines), total);
  }

  static Line line(String name, OutcomeCounts counts) {
    return new Line("", name, Optional.empty(), counts);
  }

  RuleInfo rule() {
    return series.rule();
  }

  String name() {
    return rule().id() + " " + rule().title();
  }

  /** Whether a rate of that quarter may be told. */
  boolean shown(int quarter) {
    return rows.get(quarter).rate().isPresent();
  }

  /**
   * The outcomes by the rules of the first quarter; empty where they are not known, are small, or
   * differ by so few from those by its own rules that these few could be worked out.
   */
  Optional<OutcomeCounts> alike(int quarter) {
    OutcomeCounts own = series.asJudged().get(quarter);
    return series
        .alike()
        .get(quarter)
        .filter(other -> shown(quarter) && other.judged() > 0)
        .filter(other -> !SmallNumbers.small(other.finding()) && !SmallNumbers.small(other.pass()))
        .filter(
            other ->
                !SmallNumbers.small(Math.abs(own.finding() - other.finding()))
                    && !SmallNumbers.small(Math.abs(own.pass() - other.pass())));
  }
}
