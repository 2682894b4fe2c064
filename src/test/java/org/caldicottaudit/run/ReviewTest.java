package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.report.csv.JudgedCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvWriter;
import org.caldicottaudit.report.json.EarlierJsonLinesWriter;
import org.caldicottaudit.report.json.FindingsJsonLinesWriter;
import org.caldicottaudit.report.json.SummaryJsonWriter;
import org.caldicottaudit.report.review.ReviewReport;
import org.caldicottaudit.report.review.ReviewReport.Series;
import org.caldicottaudit.sample.TwoYears;
import org.caldicottaudit.sample.YearsOptions;
import org.caldicottaudit.sample.YearsTruth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight quarters: in the fifth people work worse, in the sixth the partnership asks for more. */
final class ReviewTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 15);

  private static final Pattern CHANGE =
      Pattern.compile(
          "(20\\d\\d-q\\d): ([A-Z]+-\\d+), “[^”]+”, .*?"
              + "(people did something else|no change of conduct is shown)");
  private static final List<String> PERSONAL =
      List.of(
          "Case reference",
          "Child",
          "Recipient name",
          "Name and position of person requesting data",
          "Decision taken by",
          "Email",
          "Message ID");

  @TempDir private static Path folder;
  private static TwoYears.Written written;
  private static List<Path> runs;
  private static ReviewReport report;

  @BeforeAll
  static void review() throws IOException {
    written = TwoYears.write(new YearsOptions(folder.resolve("logs"), 2024, 2_000, true));
    runs = new ArrayList<>();
    for (int i = 0; i < written.quarters().size(); i++) {
      boolean later = i + 1 >= YearsOptions.RULES_CHANGE;
      runs.add(
          run(written.quarters().get(i), later ? Optional.of(written.local()) : Optional.empty()));
    }
    report = review(runs, "review");
  }

  private static ReviewReport review(List<Path> runs, String out) {
    ReviewOptions options =
        new ReviewOptions(
            runs,
            folder.resolve(out),
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            AS_OF,
            Optional.empty(),
            Optional.empty(),
            ImportOptions.DEFAULTS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Review(options, Path.of(".")).run(AuditProgress.NONE).report();
  }

  private static Path run(Path logs, Optional<Path> local) {
    AuditOptions options =
        new AuditOptions(
            List.of(logs),
            folder.resolve("runs").resolve(logs.getFileName()),
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            AS_OF,
            Optional.empty(),
            Optional.empty(),
            AuditOptions.EMBEDDED,
            false,
            ImportOptions.DEFAULTS,
            local);
    return new Audit(
            options,
            Path.of("."),
            List.of(
                new FindingsJsonLinesWriter(),
                new QuarantineCsvWriter(),
                new SummaryJsonWriter(),
                new JudgedCsvWriter(),
                new EarlierJsonLinesWriter()))
        .run(AuditProgress.NONE)
        .folder();
  }

  @Test
  void conductIsToldFromRulesInTheFigures() {
    Series records = series("REC-01");
    Series answers = series("DTS-03");
    for (int i = 0; i < YearsOptions.QUARTERS; i++) {
      YearsTruth truth = written.truths().get(i);
      // The message that went astray has no record that names its recipient.
      int astray = i == 4 || i == 7 ? 1 : 0;
      int strict = i + 1 >= YearsOptions.RULES_CHANGE ? truth.writtenUpLate() : 0;
      assertThat(records.asJudged().get(i).finding())
          .as(truth.name())
          .isEqualTo(truth.unrecorded() + astray + strict);
      assertThat(records.alike().get(i).map(OutcomeCounts::finding))
          .contains((long) truth.unrecorded() + astray);
      assertThat(answers.asJudged().get(i).finding()).isEqualTo(truth.late());
      assertThat(report.quarters().get(i).refusals()).isEqualTo(truth.refusals());
      assertThat(report.quarters().get(i).rulesChanged())
          .isEqualTo(i + 1 == YearsOptions.RULES_CHANGE);
    }
    assertThat(report.limits()).isEmpty();
  }

  @Test
  void andInWords() throws IOException {
    List<String> told =
        CHANGE
            .matcher(pdf("review"))
            .results()
            .map(it -> it.group(1) + " " + it.group(2) + " " + it.group(3))
            .toList();

    assertThat(told)
        .containsExactly(
            "2026-q1 DTS-03 people did something else",
            "2026-q1 REC-01 people did something else",
            "2026-q2 REC-09 no change of conduct is shown",
            "2026-q2 REC-01 no change of conduct is shown");
    assertThat(pdf("review"))
        .contains("The rules changed and make")
        .contains("▼ Rules: decision_window of uk-current is before days 14, after days 2");
  }

  @Test
  void saysWhatCanNotBeToldWhereTheLogsAreGone() throws IOException {
    Path logs = folder.resolve("logs");
    Path away = folder.resolve("away");
    Files.move(logs, away);
    ReviewReport blind;
    try {
      blind = review(runs, "blind");
    } finally {
      Files.move(away, logs);
    }

    assertThat(blind.limits())
        .hasSize(3)
        .first(InstanceOfAssertFactories.STRING)
        .isEqualTo(
            "2026-q2 was judged by other rules than the first quarter and can’t be judged by those"
                + " again: its logs were moved or changed, or the policies of then are not here. A"
                + " change of its rates may be one of rules or of conduct.");
    assertThat(CHANGE.matcher(pdf("blind")).results().map(it -> it.group(1) + " " + it.group(2)))
        .as("those before the change of rules are alike")
        .containsExactly("2026-q1 DTS-03", "2026-q1 REC-01");
  }

  @Test
  void noRowCaseReferencePlaceOrPseudonymIsInAnyFile() throws IOException {
    Set<String> secrets = new TreeSet<>();
    for (Path quarter : written.quarters()) {
      secrets.addAll(secrets(quarter));
    }
    assertThat(secrets).hasSizeGreaterThan(1_000);

    try (var files = Files.list(folder.resolve("review"))) {
      for (Path file : files.toList()) {
        String text = text(file);
        assertThat(secrets.stream().filter(text::contains)).as(file.toString()).isEmpty();
        assertThat(text).doesNotContainPattern("\\bP-[0-9A-Z]{4}|\\brow \\d|TV-20\\d\\d-");
        if (!file.endsWith(Manifest.FILE_NAME)) {
          assertThat(text).doesNotContain("sharing-log-").doesNotContain("messages-20");
        }
      }
    }
  }

  @Test
  void noCountFromOneToFourIsInTheFigures() throws IOException {
    List<Double> counts = new ArrayList<>();
    try (var book = figures()) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC
                && cell.getCellStyle().getDataFormatString().equals("#,##0")) {
              counts.add(cell.getNumericCellValue());
            }
          }
        }
      }
    }
    assertThat(counts).hasSizeGreaterThan(500).noneMatch(count -> count > 0 && count < 5);
  }

  @Test
  void theWorkbookHasASheetForEachQuestionAndDrawsItsOwnCells() throws IOException {
    try (var book = figures()) {
      assertThat(book.iterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Summary",
              "By quarter",
              "Failures to share",
              "What changed",
              "Rates that changed",
              "Caldicott principles",
              "Golden rules",
              "By rule",
              "By partner",
              "By age",
              "By consent",
              "By agency",
              "Figures");
      XSSFSheet changed = (XSSFSheet) book.getSheet("Rates that changed");
      assertThat(changed.getDrawingPatriarch().getCharts())
          .extracting(chart -> chart.getTitleText().getString())
          .contains("DTS-03 Requests are answered in time");
      String cells = changed.getDrawingPatriarch().getCharts().get(0).getCTChart().toString();
      assertThat(cells).contains("'Rates that changed'!$B$").contains("'Rates that changed'!$A$");
    }
  }

  @Test
  void decisionsByAgeAddUpToThoseOfTheLogs() {
    long refused = written.truths().stream().mapToLong(YearsTruth::refusals).sum();
    long byAge =
        report.quarters().stream()
            .flatMap(quarter -> quarter.byAge().values().stream())
            .mapToLong(ReviewReport.Decisions::refused)
            .sum();

    assertThat(byAge).isEqualTo(refused);
  }

  @Test
  void whatNoLogShowsOfTrainingAndEqualityIsSaidAndLeftToComplete() throws IOException {
    assertThat(pdf("review"))
        .contains("No log says when those who share were trained: nothing is known of it")
        .contains("The logs hold no ethnicity, sex, disability, religion or first language")
        .contains("Staff in date, of all who may share")
        .contains("Escalations that agencies know of");
  }

  private static Workbook figures() throws IOException {
    return WorkbookFactory.create(
        folder.resolve("review").resolve(Review.FIGURES).toFile(), null, true);
  }

  /** What the logs hold of people and cases. */
  private static Set<String> secrets(Path quarter) throws IOException {
    Set<String> secrets = new TreeSet<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Path log = quarter.resolve("sharing-log-" + quarter.getFileName() + ".csv");
    try (CSVParser parser = CSVParser.builder().setPath(log).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        for (String column : PERSONAL) {
          String value = row.isMapped(column) ? row.get(column) : "";
          if (!value.isBlank()) {
            secrets.add(value);
          }
        }
      }
    }
    return secrets;
  }

  private static String text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".pdf")) {
      return pdf(file);
    }
    if (name.endsWith(".json")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static Series series(String rule) {
    return report.series().stream()
        .filter(it -> it.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String pdf(String review) throws IOException {
    return pdf(folder.resolve(review).resolve(Review.PDF));
  }

  private static String pdf(Path file) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
