package org.caldicottaudit.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.caldicottaudit.report.TextFile;
import org.caldicottaudit.report.paper.Paper;

/** Writes a paper as one page without scripts that asks for nothing from the network. */
public final class PaperHtmlWriter {
  private PaperHtmlWriter() {}

  /**
   * Writes the whole file.
   *
   * @param file where to; doesn't exist yet
   */
  public static void write(Paper paper, Path file) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PaperHtmlWriter.class.getClassLoader(),
            HtmlReportWriter.TEMPLATES);
    PaperPage page = new PaperPage(paper, PageAssets.resource("paper.css"));
    try (Writer out = new VisibleTextWriter(TextFile.create(file))) {
      engine.render("paper.jte", page, new WriterOutput(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
