package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.review.FigureTable.Heading;

/** Recorded decisions by age, consent and agency, for the view on equality. */
final class DecisionFigures {
  private static final String NOTE =
      "Decisions to share or to refuse that a log records, over all quarters. A difference between"
          + " rows is a question to ask, not an answer.";

  private DecisionFigures() {}

  static List<FigureTable> of(ReviewReport report) {
    return List.of(
        table("By age", "by the age of the child on the day", "Age", DecisionRow.byAge(report)),
        table("By consent", "by consent as recorded", "Consent", DecisionRow.byConsent(report)),
        table("By agency", "by agency", "Agency", DecisionRow.byAgency(report)));
  }

  private static FigureTable table(
      String sheet, String title, String heading, List<DecisionRow> rows) {
    return new FigureTable(
        sheet,
        "Decisions: " + title,
        List.of(NOTE, FigureCells.HOW_TO_READ),
        List.of(
            new Heading(heading, 40),
            new Heading("Decisions", 12),
            new Heading("Refused", 12),
            new Heading("Share refused", 10),
            new Heading("Likely from", 10),
            new Heading("Likely to", 10),
            new Heading("Verdicts on consent and telling", 14),
            new Heading("Findings of them", 12),
            new Heading("Rate", 10)),
        rows.stream().map(DecisionFigures::cells).toList(),
        List.of());
  }

  private static List<CellValue> cells(DecisionRow row) {
    List<CellValue> cells = new ArrayList<>(FigureCells.of(row.refused()));
    cells.add(FigureCells.count(row.rights().judged()));
    cells.add(FigureCells.count(row.rights().finding()));
    cells.add(FigureCells.rate(row.rights()));
    return cells;
  }
}
