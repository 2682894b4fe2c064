package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.review.FigureTable.Heading;

/** All figures of a review, a sheet for each question that a subgroup asks. */
public final class FigureTables {
  private FigureTables() {}

  /** In the order in which they are read: failures to share first. */
  public static List<FigureTable> of(ReviewReport report) {
    List<BoardSeries> series = BoardSeries.of(report);
    List<FigureTable> tables = new ArrayList<>();
    tables.add(new QuarterFigures(report, series).table());
    tables.add(RateFigures.duty(report, series));
    tables.addAll(new ChangeFigures(report, series).tables());
    tables.addAll(RateFigures.clauses(report));
    tables.add(RateFigures.rules(report, series));
    tables.add(partners(report));
    tables.addAll(DecisionFigures.of(report));
    tables.add(all(report));
    return tables;
  }

  private static FigureTable partners(ReviewReport report) {
    List<List<CellValue>> rows =
        new PartnerPart(report).rows().stream().map(FigureCells::of).toList();
    return new FigureTable(
        "By partner",
        "Verdicts of all rules by partner, over all quarters",
        List.of(
            "No league table: partners differ in what they share and in how they log it, so they"
                + " stand in order of name and nothing is drawn.",
            FigureCells.HOW_TO_READ),
        FigureCells.headings("Partner", 46),
        rows,
        List.of());
  }

  /** Every figure with its denominator, for those who work on with them. */
  private static FigureTable all(ReviewReport report) {
    return new FigureTable(
        "Figures",
        "Every figure by quarter, to filter and to work on with",
        List.of(FigureCells.HOW_TO_READ),
        List.of(
            new Heading("Quarter", 14),
            new Heading("Figure", 60),
            new Heading("Of", 14),
            new Heading("Count", 14),
            new Heading("Rate", 14),
            new Heading("Likely from", 12),
            new Heading("Likely to", 12),
            new Heading("Rate by the rules of the first quarter", 20)),
        BoardFigure.of(report).stream().map(FigureTables::row).toList(),
        List.of());
  }

  private static List<CellValue> row(BoardFigure figure) {
    return List.of(
        CellValue.of(figure.quarter()),
        CellValue.of(figure.figure()),
        figure.of().whole(),
        figure.count().whole(),
        figure.rate().share(),
        figure.low().share(),
        figure.high().share(),
        figure.alike().share());
  }
}
