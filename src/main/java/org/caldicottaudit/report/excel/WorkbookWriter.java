package org.caldicottaudit.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.FixedTimes;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.VisibleText;

/**
 * Writes the workbook: summary, charts, findings, action plan, counts by rule, partner, month,
 * channel and agency, controls, quarantined rows, not joined, completeness. Rows go to disk as they
 * are written, so the heap stays small.
 */
public final class WorkbookWriter implements ReportWriter {
  private static final int ROWS_IN_MEMORY = 100;
  // Less the heading, the caption and a row to spare.
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 3;

  private final int rowsPerSheet;

  public WorkbookWriter() {
    this(MOST_ROWS);
  }

  WorkbookWriter(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public String fileName() {
    return "findings.xlsx";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    write(report.run(), report.run().mark(), book -> sheets(book, report), file);
  }

  /**
   * Writes a workbook.
   *
   * @param mark how it is to be handled; stands above every printed page
   * @param sheets makes them
   */
  static void write(RunFacts run, String mark, Consumer<SXSSFWorkbook> sheets, Path file)
      throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Path rows = Files.createDirectory(file.resolveSibling(file.getFileName() + ".rows"));
    try {
      // Beside the report, not in a folder of the system's: the rows may name people.
      TempFile.setThreadLocalTempFileCreationStrategy(
          new DefaultTempFileCreationStrategy(rows.toFile()));
      writeDraft(run, mark, sheets, draft);
      FixedTimes.copy(draft, file);
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
      Files.deleteIfExists(draft);
      Files.deleteIfExists(rows);
    }
  }

  private static void writeDraft(
      RunFacts run, String mark, Consumer<SXSSFWorkbook> sheets, Path draft) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
      book.setCompressTempFiles(true);
      describe(book, run);
      sheets.accept(book);
      book.forEach(sheet -> sheet.getHeader().setRight(mark));
      book.write(out);
    }
  }

  private void sheets(SXSSFWorkbook book, AuditReport report) {
    Styles styles = new Styles(book);
    FindingSheets rows = new FindingSheets(book, styles, rowsPerSheet);
    CountSheets counts = new CountSheets(book, styles);
    new SummarySheet(book, styles).write(report);
    new ChartSheet(book, styles).write(report);
    rows.findings(report);
    new PlanSheet(book, styles, rowsPerSheet).write(report);
    counts.byRule(report);
    counts.byPartner(report);
    counts.byHeading("By month", "Month", report.breakdown().months());
    counts.byHeading("By channel", "Channel", report.breakdown().channels());
    counts.byHeading("By agency", "Agency or mail domain", report.breakdown().senders());
    new ControlSheet(book, styles).write(report);
    new FollowUpSheets(book, styles, rowsPerSheet).write(report);
    rows.quarantine(report);
    rows.notJoined(report);
    new CompletenessSheet(book, styles).write(report);
  }

  /** Document properties from the run; POI would put the user's clock in. */
  private static void describe(SXSSFWorkbook book, RunFacts run) {
    POIXMLProperties.CoreProperties properties =
        book.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(run.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator(VisibleText.of(run.tool()));
    properties.setTitle(VisibleText.of("Audit of information sharing: " + run.name()));
    properties.setCreated(day);
    properties.setModified(day);
  }
}
