package org.caldicottaudit.run;

import java.util.List;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.csv.FindingsCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvWriter;
import org.caldicottaudit.report.excel.WorkbookWriter;
import org.caldicottaudit.report.html.HtmlReportWriter;
import org.caldicottaudit.report.html.PdfReportWriter;
import org.caldicottaudit.report.json.FindingsJsonLinesWriter;
import org.caldicottaudit.report.json.SummaryJsonWriter;

/** The formats of an audit's run. */
public final class Formats {
  private Formats() {}

  /** All of them, in the order in which they are written. */
  public static List<ReportWriter> all() {
    return List.of(
        new FindingsCsvWriter(),
        new FindingsJsonLinesWriter(),
        new QuarantineCsvWriter(),
        new SummaryJsonWriter(),
        new WorkbookWriter(),
        new HtmlReportWriter(),
        new PdfReportWriter());
  }
}
