package org.caldicottaudit.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.FixedTimes;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.review.FigureTable;
import org.caldicottaudit.report.review.FigureTables;
import org.caldicottaudit.report.review.ReviewReport;

/** Writes the figures of a review, as far as a board may see them: a sheet for each question. */
public final class ReviewWorkbook {
  private ReviewWorkbook() {}

  /**
   * Writes the whole file.
   *
   * @param file where to; doesn't exist yet
   */
  public static void write(ReviewReport report, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (SXSSFWorkbook book = new SXSSFWorkbook();
          OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        describe(book, report);
        sheets(book, report);
        book.forEach(sheet -> sheet.getHeader().setRight("For the subgroup: no person, no case"));
        book.write(out);
      }
      FixedTimes.copy(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void sheets(SXSSFWorkbook book, ReviewReport report) {
    Styles styles = new Styles(book);
    List<FigureTable> tables = FigureTables.of(report);
    new ReviewSummarySheet(book, styles).write(report, tables);
    for (FigureTable table : tables) {
      new FigureSheet(book, styles).write(table);
    }
  }

  private static void describe(SXSSFWorkbook book, ReviewReport report) {
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(report.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator(VisibleText.of(report.tool()));
    properties.setTitle(VisibleText.of("Figures of the review, " + report.period()));
    properties.setCreated(day);
    properties.setModified(day);
  }
}
