package org.caldicottaudit.template;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.mapping.SetAside;

/** The first sheet: how to use the log, on one screen. */
record StartSheet(XSSFWorkbook book, TemplateStyles styles) {
  private static final int LABELS = 22;
  private static final int TEXTS = 110;
  private static final float LINE = 15;

  void write(TemplateDefinition template, String example) {
    XSSFSheet sheet = book.createSheet("Start here");
    sheet.setColumnWidth(0, LABELS * 256);
    sheet.setColumnWidth(1, TEXTS * 256);
    sheet.setDisplayGridlines(false);
    Paper.landscape(sheet, 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
    put(sheet.createRow(0), 0, SetAside.MARK, styles.quiet);
    Row title = sheet.createRow(1);
    put(title, 0, template.title(), styles.title);
    title.setHeightInPoints(30);
    template.paragraphs().forEach(paragraph -> line(sheet, paragraph.title(), paragraph.text()));
    sheet.createRow(sheet.getLastRowNum() + 1);
    put(sheet.createRow(sheet.getLastRowNum() + 1), 0, "The sheets", styles.section);
    template.sheets().forEach(plan -> link(sheet, plan.name(), plan.about()));
    link(sheet, example, "Every sheet filled in with invented rows");
  }

  private void line(XSSFSheet sheet, String label, String text) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    put(row, 0, label, styles.label);
    put(row, 1, text, styles.text);
    row.setHeightInPoints(LINE * (1 + text.length() / TEXTS) + 4);
  }

  private void link(XSSFSheet sheet, String name, String about) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    Cell cell = put(row, 0, name, styles.link);
    Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name + "'!A1");
    cell.setHyperlink(link);
    put(row, 1, about, styles.text);
  }

  private static Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }
}
