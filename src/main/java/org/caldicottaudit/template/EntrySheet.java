package org.caldicottaudit.template;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that people fill in: headings with notes, and cells that check what is typed. */
final class EntrySheet {
  /** Rows below the headings whose cells are checked; more may be written. */
  static final int ROWS = 2_000;

  private static final float HEAD_HEIGHT = 44;
  private static final int CHARACTERS_PER_PAGE = 210;
  private static final int NOTE_WIDTH = 52;
  private static final int WIDTH_UNIT = 256;

  private final XSSFSheet sheet;
  private final TemplateSheet plan;
  private final TemplateStyles styles;
  private final ColumnNotes notes;
  private final XSSFDrawing drawing;

  EntrySheet(XSSFWorkbook book, TemplateSheet plan, TemplateStyles styles, ColumnNotes notes) {
    this.sheet = book.createSheet(plan.name());
    this.plan = plan;
    this.styles = styles;
    this.notes = notes;
    this.drawing = sheet.createDrawingPatriarch();
  }

  void write() {
    Row head = sheet.createRow(0);
    head.setHeightInPoints(HEAD_HEIGHT);
    // Before the notes, whose size is measured in columns.
    for (int i = 0; i < plan.columns().size(); i++) {
      sheet.setColumnWidth(i, plan.columns().get(i).width() * WIDTH_UNIT);
    }
    int group = -1;
    String groupTitle = "";
    for (int i = 0; i < plan.columns().size(); i++) {
      TemplateColumn column = plan.columns().get(i);
      if (i == 0 || !column.group().isEmpty()) {
        group++;
        groupTitle = column.group();
      }
      sheet.setDefaultColumnStyle(i, styles.of(column.form()));
      head.createCell(i).setCellValue(column.title());
      head.getCell(i).setCellStyle(styles.head(group));
      note(notes.of(column, groupTitle), i);
    }
    new CellChecks(sheet, plan).add();
    sheet.createFreezePane(plan.table() ? 1 : 2, 1);
    paper();
  }

  private void note(String text, int place) {
    XSSFClientAnchor anchor = new XSSFClientAnchor();
    anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
    anchor.setCol1(place + 1);
    anchor.setCol2(place + 1 + columnsOf(place + 1));
    anchor.setRow1(1);
    anchor.setRow2(2 + lines(text));
    XSSFComment note = drawing.createCellComment(anchor);
    note.setString(new XSSFRichTextString(text));
    note.setAuthor("");
    sheet.getRow(0).getCell(place).setCellComment(note);
  }

  private int columnsOf(int from) {
    int columns = 0;
    for (int width = 0; width < NOTE_WIDTH; columns++) {
      width += sheet.getColumnWidth(from + columns) / WIDTH_UNIT;
    }
    return columns;
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / NOTE_WIDTH).sum();
  }

  private void paper() {
    int width = plan.columns().stream().mapToInt(TemplateColumn::width).sum();
    Paper.landscape(sheet, 1 + (width - 1) / CHARACTERS_PER_PAGE);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    if (width > CHARACTERS_PER_PAGE) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
    }
  }
}
