package org.caldicottaudit.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.FixedTimes;
import org.caldicottaudit.report.FormulaText;
import org.caldicottaudit.report.VisibleText;

/**
 * Writes the workbook that reviewers fill in: a row for each verdict that was drawn, with the place
 * to look it up, a drop-down for the answer, and what the sample is.
 */
final class SampleWorkbook {
  static final String ROWS = "To review";
  static final String ABOUT = "About this sample";

  /** What a row says; the last is how its answer finds back to its verdict. */
  enum Column {
    SIDE("Verdict", 10),
    RULE("Rule", 9),
    TITLE("What is right", 34),
    SEVERITY("Severity", 10),
    PARTNER("Partner", 24),
    DATE("Date", 12),
    CASE("Case", 17),
    FILE("File", 24),
    SHEET("Sheet", 14),
    ROW("Row", 8),
    SAID("What the audit said", 48),
    ANSWER("Your answer", 13),
    REVIEWER("Reviewer", 16),
    NOTE("Note", 36),
    ITEM("Item", 17);

    private final String title;
    private final int width;

    Column(String title, int width) {
      this.title = title;
      this.width = width;
    }

    /** Its place from the left; counts from 0. */
    int index() {
      return List.of(values()).indexOf(this);
    }
  }

  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final CellStyle head = style(true, IndexedColors.GREY_25_PERCENT);
  private final CellStyle text = style(false, IndexedColors.AUTOMATIC);
  private final CellStyle quoted = style(false, IndexedColors.AUTOMATIC);
  private final CellStyle open = style(false, IndexedColors.LIGHT_YELLOW);

  private SampleWorkbook() {
    quoted.setQuotePrefixed(true);
  }

  /**
   * Writes it to a file that isn't there yet.
   *
   * @param about what identifies the sample: name to value
   */
  static void write(Sample sample, Map<String, String> about, Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    SampleWorkbook writer = new SampleWorkbook();
    try (SXSSFWorkbook book = writer.book;
        OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
      writer.describe(sample);
      writer.rows(sample.drawn());
      writer.about(sample, about);
      book.write(out);
      FixedTimes.copy(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private CellStyle style(boolean bold, IndexedColors fill) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setBold(bold);
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (fill != IndexedColors.AUTOMATIC) {
      style.setFillForegroundColor(fill.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  /** The day of the audit; the library would put the user's clock in. */
  private void describe(Sample sample) {
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(sample.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator("Caldicott Audit");
    properties.setTitle(VisibleText.of("Sample of the run " + sample.run()));
    properties.setCreated(day);
    properties.setModified(day);
  }

  private void rows(List<Drawn> drawn) {
    SXSSFSheet sheet = book.createSheet(ROWS);
    Row heading = sheet.createRow(0);
    for (Column column : Column.values()) {
      put(heading, column.index(), column.title, head);
      sheet.setColumnWidth(column.index(), column.width * 256);
    }
    sheet.createFreezePane(2, 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    int last = 0;
    for (Drawn verdict : drawn) {
      Row row = sheet.createRow(++last);
      String said = verdict.said();
      int lines =
          Math.max(
              said.length() / Column.SAID.width, verdict.title().length() / Column.TITLE.width);
      row.setHeightInPoints(Math.min(400, 15f * (lines + 1)));
      for (Column column : Column.values()) {
        boolean answer = column.compareTo(Column.ANSWER) >= 0 && column != Column.ITEM;
        put(row, column.index(), value(verdict, column), answer ? open : text);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, last), 0, Column.values().length - 1));
    offerAnswers(sheet, Math.max(1, last));
  }

  private static String value(Drawn verdict, Column column) {
    return switch (column) {
      case SIDE -> verdict.stratum().side().code();
      case RULE -> verdict.stratum().rule();
      case TITLE -> verdict.title();
      case SEVERITY -> verdict.severity();
      case PARTNER -> verdict.stratum().partner();
      case DATE -> verdict.date().map(Object::toString).orElse("");
      case CASE -> verdict.caseRef();
      case FILE -> verdict.place().file();
      case SHEET -> verdict.place().sheet();
      case ROW -> verdict.place().row() == 0 ? "" : String.valueOf(verdict.place().row());
      case SAID -> verdict.said();
      case ANSWER, REVIEWER, NOTE -> "";
      case ITEM -> verdict.identity();
    };
  }

  private static void offerAnswers(SXSSFSheet sheet, int last) {
    int column = Column.ANSWER.index();
    String[] answers =
        Arrays.stream(Review.Answer.values()).map(Review.Answer::words).toArray(String[]::new);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(answers),
            new CellRangeAddressList(1, last, column, column));
    // POI's name says the opposite of what it does in .xlsx files.
    choice.setSuppressDropDownArrow(true);
    choice.setShowErrorBox(true);
    choice.createErrorBox("Your answer", "Choose agree, disagree or can't tell.");
    sheet.addValidationData(choice);
  }

  private void about(Sample sample, Map<String, String> about) {
    SXSSFSheet sheet = book.createSheet(ABOUT);
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 80 * 256);
    for (int column = 2; column < 5; column++) {
      sheet.setColumnWidth(column, 14 * 256);
    }
    int next = 0;
    for (String sentence : sample.sentences()) {
      Row row = sheet.createRow(next);
      put(row, 0, sentence, text);
      row.setHeightInPoints(15f * (sentence.length() / 110 + 1));
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, 4));
      next++;
    }
    next++;
    for (Map.Entry<String, String> fact : about.entrySet()) {
      Row row = sheet.createRow(next++);
      put(row, 0, fact.getKey(), head);
      put(row, 1, fact.getValue(), text);
    }
    strata(sheet, next + 1, sample.lots(), sample.quotas());
  }

  private void strata(
      SXSSFSheet sheet, int from, SortedMap<Stratum, Long> lots, SortedMap<Stratum, Long> quotas) {
    int next = from;
    Row heading = sheet.createRow(next++);
    List<String> titles = List.of("Verdict and rule", "Partner", "In the run", "Drawn");
    for (int column = 0; column < titles.size(); column++) {
      put(heading, column, titles.get(column), head);
    }
    for (Map.Entry<Stratum, Long> lot : lots.entrySet()) {
      Row row = sheet.createRow(next++);
      put(row, 0, lot.getKey().side().code() + " " + lot.getKey().rule(), text);
      put(row, 1, lot.getKey().partner(), text);
      row.createCell(2).setCellValue((double) lot.getValue());
      row.createCell(3).setCellValue((double) quotas.getOrDefault(lot.getKey(), 0L));
    }
  }

  private void put(Row row, int column, String value, CellStyle style) {
    Cell cell = row.createCell(column);
    if (!value.isEmpty()) {
      int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
      cell.setCellValue(VisibleText.cut(VisibleText.of(value), longest, " … [cut here]"));
    }
    cell.setCellStyle(FormulaText.looksLikeOne(value) ? quoted : style);
  }
}
