package org.caldicottaudit.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new WorkbookWriter();
  }

  @Test
  void hasASheetForEachQuestion() throws IOException {
    try (XSSFWorkbook book = open(write(SampleReport.quarter(), "quarter"))) {
      assertThat(names(book))
          .containsExactly(
              "Summary",
              "Charts",
              "Findings",
              "Action plan",
              "By rule",
              "By partner",
              "By month",
              "By channel",
              "By agency",
              "Controls",
              "Quarantined rows",
              "Not joined",
              "Completeness");
    }
  }

  @Test
  void holdsEveryFindingAndPlansOnlyOpenOnes() throws IOException {
    AuditReport report = SampleReport.quarter();
    try (XSSFWorkbook book = open(write(report, "quarter"))) {
      assertThat(book.getSheet("Findings").getLastRowNum()).isEqualTo(report.findings().size());
      assertThat((long) book.getSheet("Action plan").getLastRowNum())
          .isEqualTo(report.findings().stream().filter(Finding::open).count());
      assertThat(book.getSheet("Controls").getLastRowNum()).isEqualTo(report.controls().size());
      assertThat(book.getSheet("Action plan").getDataValidations()).hasSize(2);
    }
  }

  @Test
  void freezesTheHeadingsAndFiltersAllRows() throws IOException {
    AuditReport report = SampleReport.quarter();
    try (XSSFWorkbook book = open(write(report, "quarter"))) {
      var sheet = book.getSheet("Findings");
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
          .isEqualTo("A1:Q" + (report.findings().size() + 1));
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }
  }

  @Test
  void drawsFindingsByRuleMonthAndPartnerBesideTheirFigures() throws IOException {
    AuditReport report = SampleReport.quarter();
    try (XSSFWorkbook book = open(write(report, "quarter"))) {
      List<XSSFChart> charts = book.getSheet("Charts").createDrawingPatriarch().getCharts();
      assertThat(charts)
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly(
              "Events with a finding, by rule",
              "Verdicts with a finding, by month",
              "Verdicts with a finding, by partner");
      for (XSSFChart chart : charts) {
        XDDFBarChartData.Series series =
            (XDDFBarChartData.Series) chart.getChartSeries().get(0).getSeries(0);
        CellRangeAddress range = CellRangeAddress.valueOf(figures(series));
        for (int i = 0; i < series.getValuesData().getPointCount(); i++) {
          assertThat(series.getValuesData().getPointAt(i).doubleValue())
              .isEqualTo(
                  book.getSheet("Charts")
                      .getRow(range.getFirstRow() + i)
                      .getCell(1)
                      .getNumericCellValue());
        }
      }
    }
  }

  private static String figures(XDDFBarChartData.Series series) {
    String reference = series.getValuesData().getDataRangeReference();
    return reference.substring(reference.indexOf('!') + 1).replace("$", "");
  }

  @Test
  void saysOnEveryPrintedPageHowItIsToBeHandled() throws IOException {
    try (XSSFWorkbook book = open(write(SampleReport.one(), "one"))) {
      assertThat(book)
          .allSatisfy(
              sheet ->
                  assertThat(sheet.getHeader().getRight())
                      .isEqualTo("Guardian: pseudonyms, case references"));
    }
    AuditReport named = SampleReport.identified(SampleReport.one());
    try (XSSFWorkbook book = open(write(named, "named"))) {
      assertThat(book)
          .allSatisfy(
              sheet ->
                  assertThat(sheet.getHeader().getRight())
                      .isEqualTo("DPO: shows names, personal data"));
    }
  }

  @Test
  void writesDaysAsDays() throws IOException {
    try (XSSFWorkbook book = open(write(SampleReport.one(), "one"))) {
      Cell day = book.getSheet("Findings").getRow(1).getCell(16);
      assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
      assertThat(day.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(SampleReport.one().findings().get(0).firstSeen());
    }
  }

  @Test
  void goesOnOverFurtherSheetsAndSaysSo() throws IOException {
    Path file = folder.resolve("split.xlsx");
    new WorkbookWriter(25).write(SampleReport.many(60), file);
    try (XSSFWorkbook book = open(file)) {
      assertThat(names(book)).contains("Findings", "Findings 2", "Findings 3", "Action plan 3");
      assertThat(book.getSheet("Findings").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Rows 1 to 25 of 60; continued on \"Findings 2\"");
      assertThat(book.getSheet("Findings 3").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Rows 51 to 60 of 60");
      assertThat(book.getSheet("Findings 3").getLastRowNum()).isEqualTo(11);
    }
  }

  @Test
  void cutsWhatNoCellCanHold() throws IOException {
    try (XSSFWorkbook book = open(write(SampleReport.awkward(varied(40_000)), "long"))) {
      assertThat(book.getSheet("Findings").getRow(1).getCell(13).getStringCellValue())
          .hasSize(32_767)
          .endsWith("[cut here; whole in findings.csv]");
    }
  }

  @Test
  void showsControlCharactersAsPictures() throws IOException {
    try (XSSFWorkbook book = open(write(SampleReport.awkward("a\0b\7c\u202Ed"), "control"))) {
      assertThat(book.getSheet("Findings").getRow(1).getCell(13).getStringCellValue())
          .isEqualTo("a␀b␇c[U+202E]d");
    }
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void holdsNoFormula(String payload) throws IOException {
    Path file = write(SampleReport.awkward(payload), "payload");
    try (XSSFWorkbook book = open(file)) {
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(WorkbookWriterTest::assertPlain)));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
            .as(entry.getName())
            .doesNotContain("<f>", "<f ", "TargetMode=\"External\"");
      }
    }
  }

  private static void assertPlain(Cell cell) {
    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
    if (cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().matches("(?s)[=+\\-@].*")) {
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  /** Not one letter over and over: POI would take such a workbook for a bomb. */
  private static String varied(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(Integer.toHexString(i * 7919));
    }
    return text.substring(0, length);
  }

  private static List<String> names(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    for (Sheet sheet : book) {
      names.add(sheet.getSheetName());
    }
    return names;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(java.nio.file.Files.newInputStream(file));
  }
}
