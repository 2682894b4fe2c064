package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.review.FigureTable.Heading;

/** Counts and rates as cells: a number where it may be told, else what stands instead. */
final class FigureCells {
  static final String HOW_TO_READ =
      "Rate: findings ÷ judged, and judged are passes and findings. Likely from, to: where the rate"
          + " lies with 95 % confidence, by Wilson’s method. Counts from 1 to 4, and those from"
          + " which one could be worked out, are not shown; nor are their rates.";

  private FigureCells() {}

  /** Those of a table of rates. */
  static List<Heading> headings(String first, int width) {
    return List.of(
        new Heading(first, width),
        new Heading("Judged", 12),
        new Heading("Findings", 12),
        new Heading("Rate", 10),
        new Heading("Likely from", 10),
        new Heading("Likely to", 10));
  }

  /** A row of it. */
  static List<CellValue> of(BoardRow row) {
    return of(row.name(), row);
  }

  static List<CellValue> of(String name, BoardRow row) {
    List<CellValue> cells = new ArrayList<>();
    cells.add(CellValue.of(name));
    cells.add(count(row.judged()));
    cells.add(count(row.finding()));
    cells.add(rate(row));
    cells.add(row.range().map(RateRange::low).map(FigureCells::share).orElse(CellValue.BLANK));
    cells.add(row.range().map(RateRange::high).map(FigureCells::share).orElse(CellValue.BLANK));
    return cells;
  }

  static CellValue count(Count count) {
    return count instanceof Count.Shown shown
        ? new CellValue.Whole(shown.number())
        : CellValue.of(count.words());
  }

  static CellValue rate(BoardRow row) {
    return row.rate().isPresent()
        ? share(row.rate().getAsDouble())
        : CellValue.of(BoardWords.rate(row));
  }

  private static CellValue share(double share) {
    return new CellValue.Share(share);
  }
}
