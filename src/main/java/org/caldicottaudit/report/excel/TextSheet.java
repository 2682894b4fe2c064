package org.caldicottaudit.report.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.CellValue;

/** A sheet to read from top to bottom: titles, sentences, small tables. */
final class TextSheet {
  private final SXSSFSheet sheet;
  private final SheetCells cells;
  private final Styles styles;
  private final int columns;
  private int next;

  TextSheet(SXSSFWorkbook book, Styles styles, String name, List<Integer> widths) {
    this.sheet = book.createSheet(name);
    this.cells = new SheetCells(styles);
    this.styles = styles;
    this.columns = widths.size();
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  /** The number of the row that comes next, from 0. */
  int next() {
    return next;
  }

  /** Leaves room down to that row. */
  void skipTo(int row) {
    next = Math.max(next, row);
  }

  void title(String text) {
    line(text, styles.title, 24);
  }

  void section(String text) {
    next++;
    line(text, styles.section, 18);
  }

  void warning(String text) {
    sentence(text, styles.warning);
  }

  void sentence(String text) {
    sentence(text, styles.text);
  }

  void head(List<String> titles) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < titles.size(); column++) {
      cells.put(row, column, titles.get(column), styles.head);
    }
  }

  void row(List<CellValue> values) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int column = 0; column < values.size(); column++) {
      cells.put(row, column, values.get(column));
      lines = Math.max(lines, lines(values.get(column).text(), sheet.getColumnWidth(column) / 256));
    }
    row.setHeightInPoints(Math.min(409, 13.5f * lines + 2));
  }

  private static int lines(String text, int width) {
    return (int) text.lines().mapToLong(line -> 1 + line.length() / Math.max(1, width)).sum();
  }

  private void sentence(String text, CellStyle style) {
    // Excel doesn't fit the height of merged cells, so it is worked out here.
    int lines = text.length() / lineLength() + 1;
    line(text, style, Math.min(400, 15 * lines));
  }

  private void line(String text, CellStyle style, float points) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(points);
    cells.put(row, 0, text, style);
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
    }
    next++;
  }

  private int lineLength() {
    int units = 0;
    for (int column = 0; column < columns; column++) {
      units += sheet.getColumnWidth(column);
    }
    return Math.max(20, units / 256);
  }
}
