package org.caldicottaudit.report.html;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.TextFile;

/** Writes the board's report as one page that asks for nothing from the network. */
public final class BoardHtmlWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    try (Writer out = TextFile.create(file)) {
      out.write("<!DOCTYPE html>\n");
      out.write(BoardPage.of(report, PageAssets.builtIn(), false));
    }
  }
}
