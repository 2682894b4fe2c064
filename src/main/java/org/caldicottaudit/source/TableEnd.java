package org.caldicottaudit.source;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sheet only tells beside its rows.
 *
 * @param merged areas that Excel shows as one cell, of which only the first holds the value
 * @param hiddenColumns that Excel doesn't show
 * @param formulas column to how many of its cells hold a formula and a result of it
 */
public record TableEnd(
    List<MergedArea> merged,
    int hiddenRows,
    List<Columns> hiddenColumns,
    SortedMap<Integer, Integer> formulas) {
  /** The end of a table that can't have any of them. */
  public static final TableEnd PLAIN = new TableEnd(List.of(), 0);

  public TableEnd {
    merged = List.copyOf(merged);
    hiddenColumns = List.copyOf(hiddenColumns);
    formulas = Collections.unmodifiableSortedMap(new TreeMap<>(formulas));
  }

  /** The end of a table without formulas, all of whose columns are shown. */
  public TableEnd(List<MergedArea> merged, int hiddenRows) {
    this(merged, hiddenRows, List.of(), Collections.emptySortedMap());
  }

  /** Whether Excel hides that column, which counts from 0. */
  public boolean hides(int column) {
    return hiddenColumns.stream()
        .anyMatch(columns -> column >= columns.first && column <= columns.last);
  }

  /** Rows count from 1, columns from 0; all are inclusive. */
  public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /** Neighbouring columns, which count from 0; both are inclusive. */
  public record Columns(int first, int last) {}
}
