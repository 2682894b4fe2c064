package org.caldicottaudit.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.TextFile;

/** Writes the report as one page that asks for nothing from the network. */
public final class HtmlReportWriter implements ReportWriter {
  private static final int MOST_ROWS = 1_000;

  /** The package of the precompiled templates. */
  public static final String TEMPLATES = "org.caldicottaudit.report.html.templates";

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    try (Writer out = new VisibleTextWriter(TextFile.create(file))) {
      templates().render("report.jte", PageBuilder.page(report, MOST_ROWS), new WriterOutput(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The compiled templates of this package. */
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, HtmlReportWriter.class.getClassLoader(), TEMPLATES);
  }
}
