package org.caldicottaudit.report.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.BoardAssembly;
import org.caldicottaudit.report.board.BoardControl;
import org.caldicottaudit.report.board.BoardReport;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.Count;

/** Writes the figures of the board's report as a workbook without rows of findings. */
public final class BoardWorkbookWriter implements ReportWriter {
  private static final List<Heading> CONTROL =
      List.of(
          new Heading("Pack", 14),
          new Heading("Control", 60),
          new Heading("In these logs", 30),
          new Heading("Rules with findings", 24),
          new Heading("What a person must ask", 60));

  @Override
  public String fileName() {
    return "figures.xlsx";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    BoardReport board = BoardAssembly.of(report);
    WorkbookWriter.write(
        report.run(), "Board: no person, no case", book -> sheets(book, board), file);
  }

  private static void sheets(SXSSFWorkbook book, BoardReport board) {
    Styles styles = new Styles(book);
    summary(new TextSheet(book, styles, "Summary", List.of(30, 16, 64)), board);
    for (BoardTable table : board.tables()) {
      table(book, styles, table);
    }
    TableSheet controls = new TableSheet(book, styles, "Controls", CONTROL, Optional.empty());
    board.controls().forEach(control -> controls.row(cells(control)));
    controls.finish();
  }

  private static void summary(TextSheet sheet, BoardReport board) {
    Paper.portrait(sheet.sheet());
    sheet.title("Audit of information sharing, for the board: " + board.run().name());
    sheet.section(board.headline());
    board.sentences().forEach(sheet::sentence);
    sheet.section("What to do first");
    for (BoardReport.Step step : board.steps()) {
      sheet.row(
          List.of(
              CellValue.of(step.rule()),
              CellValue.of(step.severity().code()),
              CellValue.of(step.action())));
    }
    sheet.section("Findings to act on, by severity");
    for (BoardReport.Figure figure : board.severities()) {
      sheet.row(
          List.of(CellValue.of(Wording.capital(figure.severity().code())), cell(figure.count())));
    }
    sheet.section("What was audited");
    for (BoardReport.Fact fact : board.scope()) {
      sheet.row(List.of(CellValue.of(fact.label()), CellValue.BLANK, CellValue.of(fact.words())));
    }
  }

  private static void table(SXSSFWorkbook book, Styles styles, BoardTable table) {
    List<Heading> headings =
        List.of(
            new Heading("Rule", 10),
            new Heading(table.heading(), 60),
            new Heading("Findings", 14),
            new Heading("Judged", 14),
            new Heading("Rate", 12),
            new Heading("Likely range", 18),
            new Heading("Unproven", 14));
    TableSheet sheet = new TableSheet(book, styles, table.title(), headings, Optional.empty());
    table.rows().forEach(row -> sheet.row(cells(row)));
    sheet.finish();
  }

  private static List<CellValue> cells(BoardRow row) {
    return List.of(
        CellValue.of(row.id()),
        CellValue.of(row.name()),
        cell(row.finding()),
        cell(row.judged()),
        CellValue.of(row.rateInWords()),
        CellValue.of(row.rangeInWords()),
        cell(row.unproven()));
  }

  private static List<CellValue> cells(BoardControl control) {
    return List.of(
        CellValue.of(control.pack()),
        CellValue.of(control.control().inWords()),
        CellValue.of(Wording.capital(control.state().words())),
        new CellValue.Codes(control.rules()),
        CellValue.of(control.control().question()));
  }

  private static CellValue cell(Count count) {
    return count instanceof Count.Shown shown
        ? new CellValue.Whole(shown.number())
        : CellValue.of(count.words());
  }
}
