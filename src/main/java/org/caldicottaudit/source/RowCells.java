package org.caldicottaudit.source;

import java.util.ArrayList;
import java.util.List;

/** The cells of the row that is being read, with blanks where the file is silent. */
final class RowCells {
  /** Columns of a sheet, A to XFD. */
  static final int MOST = 16_384;

  private List<Cell> cells = new ArrayList<>();
  private int next;

  /** The column behind the last one that was filled. */
  int next() {
    return next;
  }

  /** Sets the cell of that column and goes on behind it. */
  void put(int column, Cell cell) {
    set(column, cell);
    next = column + 1;
  }

  /** Goes on behind that column and some more that belong to it. */
  void reserve(int column, int more) {
    next = column + more + 1;
  }

  /** Sets the cell of that column. */
  void set(int column, Cell cell) {
    if (column < 0 || column >= MOST) {
      throw new IllegalArgumentException("a sheet has no column " + column);
    }
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
  }

  /** Hands over the row and begins the next. */
  Row take(int number) {
    Row row = Row.of(number, cells);
    cells = new ArrayList<>(cells.size());
    next = 0;
    return row;
  }
}
