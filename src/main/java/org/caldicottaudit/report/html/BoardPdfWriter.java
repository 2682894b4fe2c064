package org.caldicottaudit.report.html;

import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.pdf.PdfFile;

/** Writes the board's report for paper. */
public final class BoardPdfWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "report.pdf";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    PageAssets assets = new PageAssets(PageAssets.printStyle(), "");
    String xhtml = BoardPage.of(report, assets, true);
    PdfFile.write(xhtml, report.run().tool(), report.run().asOf(), file);
  }
}
