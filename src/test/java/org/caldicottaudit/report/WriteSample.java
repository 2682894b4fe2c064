package org.caldicottaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.report.csv.FindingsCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvWriter;
import org.caldicottaudit.report.excel.BoardWorkbookWriter;
import org.caldicottaudit.report.excel.WorkbookWriter;
import org.caldicottaudit.report.html.BoardHtmlWriter;
import org.caldicottaudit.report.html.BoardPdfWriter;
import org.caldicottaudit.report.html.HtmlReportWriter;
import org.caldicottaudit.report.html.PdfReportWriter;
import org.caldicottaudit.report.json.BoardSummaryWriter;
import org.caldicottaudit.report.json.FindingsJsonLinesWriter;
import org.caldicottaudit.report.json.SummaryJsonWriter;

/**
 * Writes the sample in every format into a folder, to look at; with a number, that many findings.
 */
public final class WriteSample {
  private WriteSample() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    AuditReport report =
        arguments.length == 1
            ? SampleReport.quarter()
            : SampleReport.many(Integer.parseInt(arguments[1]));
    write(folder, report, writers());
    write(Files.createDirectories(folder.resolve("board")), report, boardWriters());
  }

  private static void write(Path folder, AuditReport report, List<ReportWriter> writers)
      throws IOException {
    for (ReportWriter writer : writers) {
      long start = System.nanoTime();
      Path file = folder.resolve(writer.fileName());
      Files.deleteIfExists(file);
      writer.write(report, file);
      System.out.printf(
          "%-16s %,12d bytes %6d ms%n",
          writer.fileName(), Files.size(file), (System.nanoTime() - start) / 1_000_000);
    }
  }

  static List<ReportWriter> boardWriters() {
    return List.of(
        new BoardHtmlWriter(),
        new BoardPdfWriter(),
        new BoardWorkbookWriter(),
        new BoardSummaryWriter());
  }

  static List<ReportWriter> writers() {
    return List.of(
        new HtmlReportWriter(),
        new PdfReportWriter(),
        new FindingsCsvWriter(),
        new QuarantineCsvWriter(),
        new FindingsJsonLinesWriter(),
        new SummaryJsonWriter(),
        new WorkbookWriter());
  }
}
