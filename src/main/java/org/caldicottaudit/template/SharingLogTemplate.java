package org.caldicottaudit.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.report.FixedTimes;

/** The sharing log as an empty workbook: the same bytes whenever and wherever it is written. */
public final class SharingLogTemplate {
  private static final Instant NO_CLOCK = Instant.parse("2026-01-01T00:00:00Z");

  private final TemplateDefinition template = TemplateDefinition.shipped();
  private final ColumnNotes notes;

  /**
   * @param packs whose controls the notes quote
   */
  public SharingLogTemplate(Catalogue catalogue, List<Pack> packs) {
    this.notes = new ColumnNotes(catalogue, packs);
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param replace whether a file of that name may go
   * @throws java.nio.file.FileAlreadyExistsException when there is one that may not
   */
  public void write(Path file, boolean replace) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path work = Files.createTempDirectory(folder, ".sharing-log-");
    Path draft = work.resolve("draft.xlsx");
    Path done = work.resolve("done.xlsx");
    try {
      draft(draft);
      FixedTimes.copy(draft, done);
      if (replace) {
        Files.move(done, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(done, file);
      }
    } finally {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(done);
      Files.deleteIfExists(work);
    }
  }

  private void draft(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      describe(book.getProperties().getCoreProperties());
      TemplateStyles styles = new TemplateStyles(book);
      new StartSheet(book, styles).write(template, ExampleSheet.NAME);
      template.sheets().forEach(plan -> new EntrySheet(book, plan, styles, notes).write());
      new ExampleSheet(book, styles).write(template);
      book.write(out);
    }
  }

  private void describe(POIXMLProperties.CoreProperties properties) {
    properties.setCreator("Caldicott Audit");
    properties.setTitle(template.title());
    properties.setCreated(Optional.of(Date.from(NO_CLOCK)));
    properties.setModified(Optional.of(Date.from(NO_CLOCK)));
  }
}
