package org.caldicottaudit.report.review;

import java.util.List;
import org.caldicottaudit.report.CellValue;

/**
 * One sheet of the figures of a review, as a board may see them.
 *
 * @param sheet its name
 * @param title what it shows
 * @param notes sentences on how to read it
 * @param plots drawn from its cells
 */
public record FigureTable(
    String sheet,
    String title,
    List<String> notes,
    List<Heading> headings,
    List<List<CellValue>> rows,
    List<Plot> plots) {
  public FigureTable {
    notes = List.copyOf(notes);
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    plots = List.copyOf(plots);
    int width = headings.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("every row must have " + width + " cells: " + sheet);
    }
  }

  /**
   * The head of a column.
   *
   * @param width in characters
   */
  public record Heading(String words, int width) {}

  /** How a plot is drawn. */
  public enum Kind {
    /** Columns that stand side by side. */
    COLUMNS,
    /** Lines with a mark at each value, for what goes on over time. */
    LINES
  }

  /**
   * A chart of some cells.
   *
   * @param inRows whether each series is a row, and its points columns; else the other way round
   * @param series the rows or columns that are drawn, from 0
   * @param from the first point
   * @param to the last point
   * @param share whether the values are shares from 0 to 1
   */
  public record Plot(
      String title,
      Kind kind,
      boolean inRows,
      List<Integer> series,
      int from,
      int to,
      boolean share) {
    public Plot {
      series = List.copyOf(series);
    }
  }
}
