package org.caldicottaudit.report.html;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.pdf.PdfFile;

/** Writes a paper as a PDF. */
public final class PaperPdfWriter {
  private PaperPdfWriter() {}

  /**
   * Writes the whole file.
   *
   * @param file where to; doesn't exist yet
   */
  public static void write(Paper paper, Path file) throws IOException {
    StringOutput xhtml = new StringOutput();
    PaperPage page = new PaperPage(paper, PageAssets.resource("paper-print.css"));
    HtmlReportWriter.templates().render("paper.jte", page, xhtml);
    PdfFile.write(VisibleText.of(xhtml.toString()), paper.tool(), paper.day(), file);
  }
}
