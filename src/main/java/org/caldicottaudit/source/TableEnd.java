package org.caldicottaudit.source;

import java.util.List;

/**
 * What a sheet only tells after its rows.
 *
 * @param merged areas that Excel shows as one cell, of which only the first holds the value
 */
public record TableEnd(List<MergedArea> merged, int hiddenRows) {
  /** The end of a table that can't have either. */
  public static final TableEnd PLAIN = new TableEnd(List.of(), 0);

  public TableEnd {
    merged = List.copyOf(merged);
  }

  /** Rows count from 1, columns from 0; all are inclusive. */
  public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
