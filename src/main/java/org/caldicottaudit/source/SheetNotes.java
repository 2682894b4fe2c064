package org.caldicottaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a sheet tells beside its rows. */
final class SheetNotes {
  private final List<TableEnd.MergedArea> merged = new ArrayList<>();
  private final List<TableEnd.Columns> hiddenColumns = new ArrayList<>();
  private final SortedMap<Integer, Integer> formulas = new TreeMap<>();
  private int hiddenRows;

  void merged(TableEnd.MergedArea area) {
    merged.add(area);
  }

  void hiddenRows(int more) {
    hiddenRows += more;
  }

  void hiddenColumns(int first, int last) {
    hiddenColumns.add(new TableEnd.Columns(first, last));
  }

  /** Notes a cell with a formula, which counts where its result is read. */
  void formula(int column, Cell result) {
    if (!(result instanceof Cell.Fault)) {
      formulas.merge(column, 1, Integer::sum);
    }
  }

  TableEnd end() {
    return new TableEnd(merged, hiddenRows, hiddenColumns, formulas);
  }
}
