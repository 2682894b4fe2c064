package org.caldicottaudit.report.excel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.FormulaText;
import org.caldicottaudit.report.VisibleText;

/** Puts values into cells, each in its own type and never as a formula. */
record SheetCells(Styles styles) {
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String CUT = " … [cut here; whole in findings.csv]";

  void put(Row row, int column, CellValue value) {
    Cell cell = row.createCell(column);
    if (value instanceof CellValue.Day day) {
      cell.setCellValue(day.day());
      cell.setCellStyle(styles.day);
    } else if (value instanceof CellValue.Whole whole) {
      cell.setCellValue((double) whole.number());
      cell.setCellStyle(styles.whole);
    } else if (value instanceof CellValue.Share share) {
      cell.setCellValue(share.share());
      cell.setCellStyle(styles.share);
    } else {
      put(cell, value.text(), styles.text);
    }
  }

  void put(Row row, int column, String text, CellStyle style) {
    put(row.createCell(column), text, style);
  }

  private void put(Cell cell, String text, CellStyle style) {
    if (!text.isEmpty()) {
      cell.setCellValue(VisibleText.cut(VisibleText.of(text), LONGEST, CUT));
    }
    // The mark of a quoted cell keeps it a text when somebody edits it.
    cell.setCellStyle(FormulaText.looksLikeOne(text) ? styles.quoted : style);
  }
}
