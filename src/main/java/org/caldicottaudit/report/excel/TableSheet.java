package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.CellValue;

/** One sheet that holds one table: frozen headings, filters, widths, and paper to print on. */
final class TableSheet {
  private static final float LINE = 13.5f;
  private static final float TITLE = 24;
  private static final float HIGHEST = 409;

  /** Characters that a bold heading has less room for than its column. */
  private static final int INDENT = 3;

  private final SXSSFSheet sheet;
  private final SheetCells cells;
  private final Styles styles;
  private final List<Heading> headings;
  private final int headingRow;
  private int next;

  /**
   * @param caption a line above the headings
   */
  TableSheet(
      SXSSFWorkbook book,
      Styles styles,
      String name,
      List<Heading> headings,
      Optional<String> caption) {
    this.sheet = book.createSheet(name);
    this.cells = new SheetCells(styles);
    this.styles = styles;
    this.headings = headings;
    Paper.landscape(sheet);
    caption.ifPresent(text -> cells.put(sheet.createRow(next++), 0, text, styles.section));
    this.headingRow = next;
    head();
  }

  /**
   * With a title and sentences above the headings.
   *
   * @param notes on how to read it
   */
  TableSheet(
      SXSSFWorkbook book,
      Styles styles,
      String name,
      List<Heading> headings,
      String title,
      List<String> notes) {
    this.sheet = book.createSheet(name);
    this.cells = new SheetCells(styles);
    this.styles = styles;
    this.headings = headings;
    Paper.landscape(sheet);
    Row titled = across(title, styles.title);
    titled.setHeightInPoints(TITLE);
    notes.forEach(this::note);
    next++;
    this.headingRow = next;
    head();
  }

  private void note(String words) {
    int width = headings.stream().mapToInt(Heading::width).sum();
    fit(across(words, styles.note), lines(words, width));
  }

  /** A row of one cell as wide as the table. */
  private Row across(String words, CellStyle style) {
    Row row = sheet.createRow(next);
    cells.put(row, 0, words, style);
    if (headings.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, headings.size() - 1));
    }
    next++;
    return row;
  }

  private void head() {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < headings.size(); column++) {
      cells.put(row, column, headings.get(column).title(), styles.head);
      sheet.setColumnWidth(column, headings.get(column).width() * 256);
    }
    fit(
        row,
        headings.stream()
            .mapToInt(heading -> lines(heading.title(), heading.width() - INDENT))
            .reduce(2, Math::max));
    sheet.createFreezePane(0, headingRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headingRow, headingRow, -1, -1));
  }

  /** Not left to the program that opens it: LibreOffice would show one line of each cell. */
  private void fit(Row row, int lines) {
    row.setHeightInPoints(Math.min(HIGHEST, LINE * lines + 2));
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines += 1 + Math.max(0, part.length() - 1) / Math.max(1, width);
    }
    return lines;
  }

  /** Adds a row; a value in the column of severities gets its colour. */
  void row(List<CellValue> values) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int column = 0; column < values.size(); column++) {
      CellValue value = values.get(column);
      lines = Math.max(lines, lines(value.text(), headings.get(column).width()));
      if (headings.get(column).title().equals("Severity")) {
        cells.put(row, column, value.text(), styles.of(Severity.of(value.text())));
      } else {
        cells.put(row, column, value);
      }
    }
    fit(row, lines);
  }

  /** The number of the row that comes next, from 0. */
  int next() {
    return next;
  }

  /** The number of the row of headings, from 0. */
  int headingRow() {
    return headingRow;
  }

  /** The rows of one column, from the first below the heading to the last so far. */
  CellRangeAddress column(int column) {
    return new CellRangeAddress(headingRow + 1, Math.max(headingRow + 1, next - 1), column, column);
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  /** Sets the filter over all rows; nothing may be added after. */
  void finish() {
    sheet.setAutoFilter(
        new CellRangeAddress(headingRow, Math.max(headingRow, next - 1), 0, headings.size() - 1));
  }
}
