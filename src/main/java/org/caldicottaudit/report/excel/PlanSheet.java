package org.caldicottaudit.report.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.PlannedAction;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.PlanColumn;
import org.caldicottaudit.report.SinceLast;

/**
 * The sheet that people fill in: what is to be done about each finding, by whom, until when. The
 * next audit reads it back by the ids of the findings.
 */
record PlanSheet(SXSSFWorkbook book, Styles styles, int rowsPerSheet) {
  private static final String NAME = "Action plan";
  private static final List<Heading> HEADINGS =
      List.of(
          new Heading(PlanColumn.FINDING.title(), 19),
          new Heading("Rule", 10),
          new Heading("Severity", 10),
          new Heading("Case", 17),
          new Heading("Partner", 20),
          new Heading("What to do", 52),
          new Heading("Since last time", 16),
          new Heading(PlanColumn.OWNER.title(), 18),
          new Heading(PlanColumn.DUE.title(), 13),
          new Heading(PlanColumn.STATUS.title(), 13),
          new Heading(PlanColumn.NOTE.title(), 36));
  private static final int DUE = 8;
  private static final int STATUS = 9;

  /** Excel's number of 1 January 2000: what lies before is a slip. */
  private static final String FIRST_DAY = "36526";

  /**
   * One action.
   *
   * @param toDo what to do now
   */
  private record Action(Finding finding, String toDo, PlannedAction written) {}

  void write(AuditReport report) {
    new SplitTable(NAME, HEADINGS, rowsPerSheet, PlanSheet::check)
        .write(book, styles, actions(report), PlanSheet::cells);
  }

  private static List<Action> actions(AuditReport report) {
    List<Action> actions = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.open()) {
        actions.add(new Action(finding, finding.remedy(), report.followUp().action(finding.id())));
      }
    }
    report
        .followUp()
        .sinceLast()
        .map(SinceLast::earlier)
        .orElse(List.of())
        .forEach(gone -> addEarlier(actions, gone, report));
    return actions;
  }

  /** What was resolved is shown once; what nobody can look at, as long as something is to do. */
  private static void addEarlier(List<Action> actions, EarlierFinding gone, AuditReport report) {
    PlannedAction written = report.followUp().action(gone.finding().id());
    boolean resolved = gone.change() == Change.RESOLVED;
    if (resolved ? !gone.known() : written.status().pending()) {
      String toDo = resolved ? gone.why() : gone.why() + " " + gone.finding().remedy();
      actions.add(new Action(gone.finding(), toDo, written));
    }
  }

  private static List<CellValue> cells(Action action) {
    Finding finding = action.finding();
    PlannedAction written = action.written();
    return List.of(
        CellValue.of(finding.id()),
        CellValue.of(finding.ruleId()),
        CellValue.of(finding.severity().code()),
        CellValue.of(finding.caseRef()),
        CellValue.of(finding.partner()),
        CellValue.of(action.toDo()),
        CellValue.of(finding.history().change().map(Change::words).orElse("")),
        CellValue.of(written.owner()),
        written.due().<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK),
        CellValue.of(written.status().code()),
        CellValue.of(written.note()));
  }

  private static void check(TableSheet table) {
    DataValidationHelper helper = table.sheet().getDataValidationHelper();
    String[] words =
        Arrays.stream(ActionStatus.values()).map(ActionStatus::code).toArray(String[]::new);
    DataValidation status = check(table, helper.createExplicitListConstraint(words), STATUS);
    // POI's name says the opposite of what it does in .xlsx files.
    status.setSuppressDropDownArrow(true);
    status.createErrorBox("Status", "Choose one of the list, so that the next audit can read it.");
    table.sheet().addValidationData(status);
    DataValidation due =
        check(
            table,
            helper.createDateConstraint(
                OperatorType.GREATER_OR_EQUAL, FIRST_DAY, null, "dd/mm/yyyy"),
            DUE);
    due.createErrorBox("Due date", "Write a day such as 31/07/2026.");
    table.sheet().addValidationData(due);
  }

  private static DataValidation check(
      TableSheet table, DataValidationConstraint constraint, int column) {
    CellRangeAddress rows = table.column(column);
    DataValidation check =
        table
            .sheet()
            .getDataValidationHelper()
            .createValidation(
                constraint,
                new CellRangeAddressList(rows.getFirstRow(), rows.getLastRow(), column, column));
    check.setShowErrorBox(true);
    return check;
  }
}
