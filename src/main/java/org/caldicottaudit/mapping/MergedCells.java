package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.TableEnd;

/**
 * Gives the rows under a merged cell the value that Excel shows for them: the file only holds it in
 * the first.
 */
final class MergedCells {
  private final Header header;
  private final Tally tally;
  private final List<TableEnd.MergedArea> coming;
  private final Map<TableEnd.MergedArea, Cell> current = new HashMap<>();
  private int next;

  MergedCells(TableEnd end, Header header, Tally tally) {
    this.header = header;
    this.tally = tally;
    this.coming =
        end.merged().stream()
            .filter(area -> area.lastRow() > header.row() && mapped(area))
            .sorted(Comparator.comparingInt(TableEnd.MergedArea::firstRow))
            .toList();
  }

  private boolean mapped(TableEnd.MergedArea area) {
    return header.columns().values().stream()
        .anyMatch(place -> place >= area.firstColumn() && place <= area.lastColumn());
  }

  /**
   * The row with the values of cells that were merged down to it. Rows must come in order.
   *
   * @throws UnreadableCellException when a cell is merged over several columns
   */
  Row fill(Row row) throws UnreadableCellException {
    while (next < coming.size() && coming.get(next).firstRow() <= row.number()) {
      TableEnd.MergedArea area = coming.get(next++);
      current.put(
          area, area.firstRow() == row.number() ? row.cell(area.firstColumn()) : Cell.BLANK);
    }
    current.keySet().removeIf(area -> area.lastRow() < row.number());
    if (current.isEmpty()) {
      return row;
    }
    List<Cell> cells = new ArrayList<>(row.cells());
    for (Map.Entry<TableEnd.MergedArea, Cell> merged : current.entrySet()) {
      fill(row, merged.getKey(), merged.getValue(), cells);
    }
    return new Row(row.number(), cells, row.text(), row.fault(), row.open());
  }

  private void fill(Row row, TableEnd.MergedArea area, Cell value, List<Cell> cells)
      throws UnreadableCellException {
    if (area.firstColumn() != area.lastColumn()) {
      throw new UnreadableCellException(
          "",
          "A cell of the row is merged over several columns, so it isn't certain which of them it belongs to. Unmerge it.");
    }
    if (row.number() > area.firstRow()) {
      while (cells.size() <= area.firstColumn()) {
        cells.add(Cell.BLANK);
      }
      cells.set(area.firstColumn(), value);
      tally.note(
          header.headings().get(area.firstColumn()),
          "cells filled with the value of the merged cell that they belong to");
    }
  }
}
