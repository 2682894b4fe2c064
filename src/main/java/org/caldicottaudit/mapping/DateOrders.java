package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caldicottaudit.source.Cell;

/** What the cells of each date column prove about the order of its dates. */
final class DateOrders {
  /** What one column holds: rows of the first cell of each sort; 0 without one. */
  private static final class Evidence {
    private int dayFirst;
    private int monthFirst;
    private int ambiguous;
  }

  private final Map<Integer, Evidence> columns = new TreeMap<>();

  /** Notes one cell of a date column. */
  void note(int column, Cell cell, int row) {
    if (cell instanceof Cell.DateTime || cell == Cell.BLANK) {
      return;
    }
    DateText.parse(org.caldicottaudit.source.WhiteSpace.trim(cell.shown()))
        .filter(date -> !date.ordered())
        .ifPresent(date -> note(columns.computeIfAbsent(column, key -> new Evidence()), date, row));
  }

  private static void note(Evidence evidence, WrittenDate date, int row) {
    if (date.proof().isPresent()) {
      note(evidence, date.proof().get(), row);
    } else if (date.ambiguous()) {
      evidence.ambiguous = evidence.ambiguous == 0 ? row : evidence.ambiguous;
    }
  }

  private static void note(Evidence evidence, DateOrder order, int row) {
    if (order == DateOrder.DMY) {
      evidence.dayFirst = evidence.dayFirst == 0 ? row : evidence.dayFirst;
    } else {
      evidence.monthFirst = evidence.monthFirst == 0 ? row : evidence.monthFirst;
    }
  }

  /** Notes that another cell of the row proves the order of a date that could be read both ways. */
  void proved(int column, DateOrder order, int row) {
    note(columns.computeIfAbsent(column, key -> new Evidence()), order, row);
  }

  /** Whether a cell has been seen that needs an order. */
  boolean needed() {
    return !columns.isEmpty();
  }

  /** The orders that some column has beyond doubt. */
  Set<DateOrder> proved() {
    Set<DateOrder> proved = EnumSet.noneOf(DateOrder.class);
    for (Evidence evidence : columns.values()) {
      if (evidence.dayFirst > 0) {
        proved.add(DateOrder.DMY);
      }
      if (evidence.monthFirst > 0) {
        proved.add(DateOrder.MDY);
      }
    }
    return proved;
  }

  /** The columns with dates whose order isn't written in each of them. */
  Iterable<Integer> columns() {
    return columns.keySet();
  }

  /** Row of the first date that has the day first beyond doubt; 0 without one. */
  int dayFirst(int column) {
    return columns.getOrDefault(column, new Evidence()).dayFirst;
  }

  /** Row of the first date that has the month first beyond doubt; 0 without one. */
  int monthFirst(int column) {
    return columns.getOrDefault(column, new Evidence()).monthFirst;
  }

  /** Row of the first date that could be read both ways; 0 without one. */
  int ambiguous(int column) {
    return columns.getOrDefault(column, new Evidence()).ambiguous;
  }
}
