package org.caldicottaudit.report.excel;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.FindingColumn;
import org.caldicottaudit.report.NotJoined;
import org.caldicottaudit.report.QuarantineColumn;

/** The sheets with a row for each finding and each quarantined row. */
record FindingSheets(SXSSFWorkbook book, Styles styles, int rowsPerSheet) {
  private static final List<FindingColumn> COLUMNS = List.of(FindingColumn.values());

  void findings(AuditReport report) {
    List<Heading> headings = COLUMNS.stream().map(FindingSheets::heading).toList();
    new SplitTable("Findings", headings, rowsPerSheet, table -> {})
        .write(
            book,
            styles,
            report.findings(),
            finding -> COLUMNS.stream().map(column -> column.of(finding)).toList());
  }

  void quarantine(AuditReport report) {
    List<QuarantineColumn> columns = QuarantineColumn.of(report.run());
    List<Heading> headings = columns.stream().map(FindingSheets::heading).toList();
    new SplitTable("Quarantined rows", headings, rowsPerSheet, table -> {})
        .write(book, styles, report.quarantine(), row -> cells(columns, row));
  }

  /** Four cells of each row are for a person; saved as a table, later audits read them. */
  void notJoined(AuditReport report) {
    List<Heading> headings =
        NotJoined.HEADINGS.stream().map(heading -> new Heading(heading, 17)).toList();
    new SplitTable("Not joined", headings, rowsPerSheet, FindingSheets::offerYesAndNo)
        .noting(report.unjoined().note())
        .write(book, styles, report.unjoined().shown(), FindingSheets::cells);
  }

  private static List<CellValue> cells(NotJoined row) {
    CellValue[] cells = new CellValue[NotJoined.HEADINGS.size()];
    Arrays.fill(cells, CellValue.BLANK);
    for (int column = 0; column < row.cells().size(); column++) {
      cells[column] = CellValue.of(row.cells().get(column));
    }
    return List.of(cells);
  }

  private static void offerYesAndNo(TableSheet table) {
    offer(table, NotJoined.HEADINGS.indexOf("Joined"), "Joined", "yes", "no");
  }

  private static List<CellValue> cells(List<QuarantineColumn> columns, QuarantinedRow row) {
    return columns.stream().map(column -> column.of(row)).toList();
  }

  private static void offer(TableSheet table, int column, String title, String... words) {
    DataValidationHelper helper = table.sheet().getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(
                table.column(column).getFirstRow(),
                table.column(column).getLastRow(),
                column,
                column));
    // POI's name says the opposite of what it does in .xlsx files.
    choice.setSuppressDropDownArrow(true);
    choice.setShowErrorBox(true);
    choice.createErrorBox(title, "Choose one of the list, so that the next audit can read it.");
    table.sheet().addValidationData(choice);
  }

  private static Heading heading(FindingColumn column) {
    return new Heading(column.title(), width(column));
  }

  private static int width(FindingColumn column) {
    return switch (column) {
      case FINDING_ID -> 19;
      case RULE_ID, SEVERITY, OUTCOME -> 10;
      case STANDING, PACK, EVENT_DATE, FIRST_SEEN -> 13;
      case CASE_REF -> 17;
      case PARTNER, FIELD, SOURCE_FILE, CONTROLS -> 20;
      case SOURCE_SHEET -> 12;
      case SOURCE_ROW -> 8;
      case MESSAGE, REMEDY -> 52;
    };
  }

  private static Heading heading(QuarantineColumn column) {
    return switch (column) {
      case FILE -> new Heading(column.title(), 26);
      case SHEET -> new Heading(column.title(), 14);
      case ROW -> new Heading(column.title(), 9);
      case COLUMN -> new Heading(column.title(), 22);
      case REASON -> new Heading(column.title(), 70);
      case RAW -> new Heading(column.title(), 80);
    };
  }
}
