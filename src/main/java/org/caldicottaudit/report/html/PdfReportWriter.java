package org.caldicottaudit.report.html;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.pdf.PdfFile;

/** Writes the report for paper: what the page says, and the first findings of each rule. */
public final class PdfReportWriter implements ReportWriter {
  private static final int MOST_OF_EACH_RULE = 10;

  @Override
  public String fileName() {
    return "report.pdf";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    PdfFile.write(xhtml(report), report.run().tool(), report.run().asOf(), file);
  }

  /** The paper before it is divided into pages. */
  static String xhtml(AuditReport report) {
    ReportPage page = PageBuilder.page(report, 0);
    List<PrintedRule> findings = new PrintedFindings(report, MOST_OF_EACH_RULE).rules(page.rules());
    StringOutput xhtml = new StringOutput();
    HtmlReportWriter.templates()
        .render(
            "print.jte",
            Map.of("page", page, "findings", findings, "style", PageAssets.printStyle()),
            xhtml);
    return VisibleText.of(xhtml.toString());
  }
}
