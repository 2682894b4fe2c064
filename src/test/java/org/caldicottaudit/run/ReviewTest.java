package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

  @TempDir private static Path folder;
  private static TwoYears.Written written;
  private static ReviewReport report;

  @BeforeAll
  static void review() throws IOException {
    written = TwoYears.write(new YearsOptions(folder.resolve("logs"), 2024, 3_000, true));
    List<Path> runs = new ArrayList<>();
    for (int i = 0; i < written.quarters().size(); i++) {
      boolean later = i + 1 >= YearsOptions.RULES_CHANGE;
      runs.add(
          run(
              written.quarters().get(i),
              later ? Optional.of(written.local()) : Optional.empty()));
    }
    ReviewOptions options =
        new ReviewOptions(
            runs,
            folder.resolve("review"),
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            AS_OF,
            Optional.empty(),
            Optional.empty(),
            ImportOptions.DEFAULTS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    report = new Review(options, Path.of(".")).run(AuditProgress.NONE).report();
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
    String words = pdf();

    assertThat(words)
        .contains("2026-q2: REC-01")
        .contains("The rules changed and make")
        .contains("decision_window of uk-current is");
  }

  @Test
  void aBoardSeesNoRowAndNoName() throws IOException {
    assertThat(pdf()).doesNotContain("TV-20").doesNotContain("@").doesNotContain("P-");
  }

  private static Series series(String rule) {
    return report.series().stream()
        .filter(it -> it.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String pdf() throws IOException {
    try (var document = Loader.loadPDF(folder.resolve("review").resolve(Review.PDF).toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
