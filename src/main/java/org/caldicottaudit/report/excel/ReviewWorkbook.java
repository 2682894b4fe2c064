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
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.FixedTimes;
import org.caldicottaudit.report.review.BoardFigure;
import org.caldicottaudit.report.review.ReviewReport;

/** Writes the figures of a review, as far as a board may see them. */
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
        figures(book, report);
        book.write(out);
      }
      FixedTimes.copy(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void figures(SXSSFWorkbook book, ReviewReport report) {
    List<Heading> headings =
        List.of(
            new Heading("Quarter", 14),
            new Heading("Figure", 60),
            new Heading("Of", 14),
            new Heading("Count", 14),
            new Heading("Rate", 14),
            new Heading("Likely from", 12),
            new Heading("Likely to", 12),
            new Heading("Rate by the rules of the first quarter", 20));
    TableSheet sheet =
        new TableSheet(book, new Styles(book), "Figures", headings, Optional.empty());
    for (BoardFigure figure : BoardFigure.of(report)) {
      sheet.row(
          List.of(
              CellValue.of(figure.quarter()),
              CellValue.of(figure.figure()),
              whole(figure.of()),
              whole(figure.count()),
              share(figure.rate()),
              share(figure.low()),
              share(figure.high()),
              share(figure.alike())));
    }
    sheet.finish();
  }

  private static CellValue whole(BoardFigure.Value value) {
    return value
        .number()
        .<CellValue>map(number -> new CellValue.Whole(Math.round(number)))
        .orElseGet(() -> CellValue.of(value.instead()));
  }

  private static CellValue share(BoardFigure.Value value) {
    return value
        .number()
        .<CellValue>map(CellValue.Share::new)
        .orElseGet(() -> CellValue.of(value.instead()));
  }

  private static void describe(SXSSFWorkbook book, ReviewReport report) {
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(report.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator(report.tool());
    properties.setTitle("Figures of the review");
    properties.setCreated(day);
    properties.setModified(day);
  }
}
