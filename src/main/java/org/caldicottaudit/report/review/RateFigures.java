package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.review.FigureTable.Heading;
import org.caldicottaudit.report.review.FigureTable.Kind;
import org.caldicottaudit.report.review.FigureTable.Plot;

/** Rates of all quarters with their denominators and ranges, and beside them each quarter's own. */
final class RateFigures {
  private static final String FAILURES_TO_SHARE = "DTS";
  private static final int MOST_LINES = 8;

  private RateFigures() {}

  /** A row of a table: all quarters together, and each. */
  private record Over(String name, BoardRow total, List<BoardRow> quarters) {
    List<CellValue> cells() {
      List<CellValue> cells = new ArrayList<>(FigureCells.of(name, total));
      quarters.forEach(row -> cells.add(FigureCells.rate(row)));
      return cells;
    }
  }

  static FigureTable duty(ReviewReport report, List<BoardSeries> series) {
    List<Over> rows =
        series.stream()
            .filter(it -> it.rule().topic().equals(FAILURES_TO_SHARE))
            .map(RateFigures::over)
            .toList();
    return table(
        report,
        "Failures to share",
        "Failures to share, before all else",
        "Rule",
        rows,
        List.of(
            "Reviews of children’s deaths name failures to share, not sharing too much. “No"
                + " verdict” is no pass."));
  }

  static FigureTable rules(ReviewReport report, List<BoardSeries> series) {
    return new FigureTable(
        "By rule",
        "Every rule, over all quarters and by quarter",
        List.of(FigureCells.HOW_TO_READ),
        headings(report, "Rule"),
        series.stream().map(it -> over(it).cells()).toList(),
        List.of());
  }

  static List<FigureTable> clauses(ReviewReport report) {
    return List.of(
        clauses(report, "Caldicott principles", "Caldicott principle", "cal/"),
        clauses(report, "Golden rules", "Golden rule", "gr/"));
  }

  private static FigureTable clauses(
      ReviewReport report, String sheet, String heading, String prefix) {
    List<Over> rows =
        report.controls().stream()
            .filter(it -> it.id().startsWith(prefix))
            .map(it -> over(report, it))
            .toList();
    return table(
        report,
        sheet,
        sheet + ": verdicts of the rules that serve each",
        heading,
        rows,
        List.of("A rule that serves several is counted under each of them."));
  }

  private static FigureTable table(
      ReviewReport report,
      String sheet,
      String title,
      String heading,
      List<Over> rows,
      List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    all.add(FigureCells.HOW_TO_READ);
    return new FigureTable(
        sheet,
        title,
        all,
        headings(report, heading),
        rows.stream().map(Over::cells).toList(),
        plots(report, sheet, rows));
  }

  private static List<Heading> headings(ReviewReport report, String first) {
    List<Heading> headings = new ArrayList<>(FigureCells.headings(first, 46));
    report.quarters().forEach(it -> headings.add(new Heading(it.name(), 10)));
    return headings;
  }

  /** Those with a rate in any quarter; more lines than a few say nothing to anybody. */
  private static List<Plot> plots(ReviewReport report, String sheet, List<Over> rows) {
    List<Integer> drawn =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).quarters().stream().anyMatch(it -> it.rate().isPresent()))
            .limit(MOST_LINES)
            .boxed()
            .toList();
    int first = FigureCells.headings("", 1).size();
    int last = first + report.quarters().size() - 1;
    return drawn.isEmpty()
        ? List.of()
        : List.of(
            new Plot(
                sheet + ": rate of findings by quarter",
                Kind.LINES,
                true,
                drawn,
                first,
                last,
                true));
  }

  private static Over over(BoardSeries series) {
    return new Over(series.name(), series.total(), series.rows());
  }

  private static Over over(ReviewReport report, Control control) {
    List<OutcomeCounts> counts =
        report.quarters().stream()
            .map(it -> it.byControl().getOrDefault(control.id(), OutcomeCounts.NONE))
            .toList();
    OutcomeCounts sum = counts.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return new Over(
        control.id() + " " + control.title(),
        BoardTable.rows(List.of(BoardSeries.line("", sum))).get(0),
        BoardTable.rows(counts.stream().map(it -> BoardSeries.line("", it)).toList()));
  }
}
