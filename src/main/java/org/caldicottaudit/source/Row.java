package org.caldicottaudit.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One record of a text file, or one row of a sheet.
 *
 * @param number row of the sheet, or physical line on which the record starts; counts from 1
 * @param cells from the first column on; what lies behind the last is blank
 * @param text the record as it stands in a text file; empty for a sheet's row
 * @param fault why its cells can't be told apart or trusted, a whole sentence; empty when they can
 * @param open whether a text file ends behind it without a line break, so that it may be cut off
 */
public record Row(int number, List<Cell> cells, String text, String fault, boolean open) {
  public Row {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1 but is " + number);
    }
  }

  /** A record with a line break behind it, or a row of a sheet. */
  public Row(int number, List<Cell> cells, String text, String fault) {
    this(number, cells, text, fault, false);
  }

  static Row of(int number, List<Cell> cells) {
    return new Row(number, cells, "", "");
  }

  /** The cell of that column, which counts from 0. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  /** Whether there is nothing in it to see and nothing wrong with it. */
  public boolean isBlank() {
    if (!fault.isEmpty()) {
      return false;
    }
    for (Cell cell : cells) {
      if (cell instanceof Cell.Fault || !WhiteSpace.trim(cell.shown()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The row as it stands in the file; a sheet's row with tabs between its cells. */
  public String raw() {
    return text.isEmpty()
        ? cells.stream().map(Cell::shown).collect(Collectors.joining("\t"))
        : text;
  }

  /** What a person sees in each cell. */
  public List<String> shown() {
    return cells.stream().map(Cell::shown).toList();
  }
}
