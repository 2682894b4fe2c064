package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.review.FigureTable.Heading;
import org.caldicottaudit.report.review.FigureTable.Kind;
import org.caldicottaudit.report.review.FigureTable.Plot;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** What happened in each quarter, and for each hundred disclosures. */
record QuarterFigures(ReviewReport report, List<BoardSeries> series) {
  private static final String ANSWERED_IN_TIME = "DTS-03";
  private static final int PER_DISCLOSURE = 8;

  FigureTable table() {
    int last = report.quarters().size() - 1;
    return new FigureTable(
        "By quarter",
        "What happened, quarter by quarter",
        List.of(
            "Counted by the rules of each quarter’s own time. The shares are of the disclosures by"
                + " the rules of the first quarter, so that busy quarters compare with quiet ones;"
                + " where those can’t be asked, of those by its own.",
            "Counts from 1 to 4, and those from which one could be worked out, are not shown."),
        List.of(
            new Heading("Quarter", 14),
            new Heading("Days", 30),
            new Heading("Events", 11),
            new Heading("Disclosures", 13),
            new Heading("Requests", 11),
            new Heading("Refusals", 11),
            new Heading("Late answers", 11),
            new Heading("Incidents", 11),
            new Heading("Requests for each disclosure", 14),
            new Heading("Refusals for each disclosure", 14),
            new Heading("Escalations", 13),
            new Heading("Changed since the quarter before", 44)),
        rows(),
        List.of(
            new Plot(
                "Disclosures, requests and refusals",
                Kind.COLUMNS,
                false,
                List.of(3, 4, 5),
                0,
                last,
                false),
            new Plot(
                "Requests and refusals for each disclosure",
                Kind.LINES,
                false,
                List.of(PER_DISCLOSURE, PER_DISCLOSURE + 1),
                0,
                last,
                true)));
  }

  private List<List<CellValue>> rows() {
    QuarterCounts counts = QuarterCounts.of(report.quarters());
    List<List<CellValue>> rows = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      rows.add(
          List.of(
              CellValue.of(quarter.name()),
              CellValue.of(Wording.period(quarter.from(), quarter.to())),
              FigureCells.count(counts.events().get(i)),
              FigureCells.count(counts.disclosures().get(i)),
              alone(quarter.requests()),
              alone(quarter.refusals()),
              late(i),
              alone(quarter.incidents()),
              each(quarter, quarter.requests()),
              each(quarter, quarter.refusals()),
              alone(quarter.escalations()),
              CellValue.of(String.join("\n", quarter.changes()))));
    }
    return rows;
  }

  private static CellValue alone(long count) {
    return FigureCells.count(Count.alone(count));
  }

  private CellValue late(int quarter) {
    Optional<BoardSeries> late =
        series.stream().filter(it -> it.rule().id().equals(ANSWERED_IN_TIME)).findFirst();
    return late.map(it -> FigureCells.count(it.rows().get(quarter).finding()))
        .orElse(CellValue.of("no verdict"));
  }

  private static CellValue each(Quarter quarter, long count) {
    long of = quarter.disclosuresAlike().orElse(quarter.disclosures());
    if (of == 0) {
      return CellValue.of("none to compare");
    }
    // The exact share and the count give the disclosures away, which may differ by few.
    boolean told = !SmallNumbers.small(Math.abs(of - quarter.disclosures()));
    return !told || SmallNumbers.small(count) || SmallNumbers.small(of)
        ? CellValue.of(BoardWords.HIDDEN)
        : new CellValue.Share((double) count / of);
  }
}
