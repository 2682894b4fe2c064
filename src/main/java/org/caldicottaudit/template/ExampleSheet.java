package org.caldicottaudit.template;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.mapping.SetAside;

/**
 * Invented rows of every sheet, turned on their side so that a whole row can be read at once. The
 * importer leaves it alone, because its first line asks for that.
 */
record ExampleSheet(XSSFWorkbook book, TemplateStyles styles) {
  static final String NAME = "Example";

  private static final int HEADINGS = 30;
  private static final int VALUES = 34;
  private static final int MOST_ROWS = 3;
  private static final float LINE = 13.5f;

  void write(TemplateDefinition template) {
    XSSFSheet sheet = book.createSheet(NAME);
    sheet.setColumnWidth(0, HEADINGS * 256);
    for (int i = 1; i <= MOST_ROWS; i++) {
      sheet.setColumnWidth(i, VALUES * 256);
    }
    sheet.setDisplayGridlines(false);
    Paper.portrait(sheet);
    put(sheet.createRow(0), 0, SetAside.MARK, styles.quiet);
    put(sheet.createRow(1), 0, "Example", styles.title).getRow().setHeightInPoints(30);
    put(
        sheet.createRow(2),
        0,
        "Children, staff, cases and organisations are invented. Headings stand at the side here; each column is one row of the sheet.",
        styles.quiet);
    template.sheets().forEach(plan -> block(sheet, plan));
  }

  private void block(XSSFSheet sheet, TemplateSheet plan) {
    Row title = sheet.createRow(sheet.getLastRowNum() + 2);
    title.setHeightInPoints(22);
    put(title, 0, plan.name(), styles.section);
    for (TemplateColumn column : plan.columns()) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      put(row, 0, column.title(), styles.side);
      int lines = 1 + column.title().length() / HEADINGS;
      for (int i = 0; i < column.examples().size(); i++) {
        String text = ExampleValue.shown(column.form(), column.examples().get(i));
        put(row, i + 1, text, styles.of(CellForm.TEXT));
        lines = Math.max(lines, 1 + text.length() / (VALUES - 2));
      }
      row.setHeightInPoints(LINE * lines + 3);
    }
  }

  private static Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }
}
