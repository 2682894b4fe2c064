package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.AuditTrail;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.sampling.Drawn;
import org.caldicottaudit.sampling.Review;
import org.caldicottaudit.sampling.ReviewJson;
import org.caldicottaudit.sampling.ReviewText;
import org.caldicottaudit.sampling.Sample;
import org.caldicottaudit.sampling.SamplePlan;
import org.caldicottaudit.sampling.Stratum;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SamplingTest {
  private static final SamplePlan PLAN = new SamplePlan(95, 5, 42, false);
  private static final int ANSWER = 11;

  @TempDir private static Path folder;
  private static Path log = Path.of("");
  private static Path run = Path.of("");
  private static List<Finding> findings = List.of();
  private static long passes;
  private static Path workbook = Path.of("");
  private static List<Drawn> drawn = List.of();

  @BeforeAll
  static void draw() throws IOException {
    log = folder.resolve("sharing-log-2026-q2.xlsx");
    Files.copy(Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx"), log);
    AuditReport report = Runs.audit(Runs.options(log, folder.resolve("run"))).report();
    run = folder.resolve("run");
    findings = report.findings();
    passes = report.rules().stream().mapToLong(result -> result.counts().pass()).sum();
    Sample sample = sampling(List.of()).draw(PLAN, AuditProgress.NONE);
    workbook = folder.resolve("sample.xlsx");
    sample.write(workbook);
    drawn = sample.drawn();
  }

  private static Sampling sampling(List<Path> logs) {
    return new Sampling(run, logs, Path.of("policies"), Path.of("."));
  }

  private static Path edited(String name, Consumer<XSSFSheet> change) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(book.getSheet("To review"));
      book.write(out);
    }
    return file;
  }

  private static void answerAll(XSSFSheet sheet, String answer) {
    for (int row = 1; row <= drawn.size(); row++) {
      sheet.getRow(row).getCell(ANSWER).setCellValue(answer);
    }
  }

  @Test
  void holdsEveryCriticalFindingAndEnoughOfTheRest() {
    List<String> ids = drawn.stream().map(Drawn::identity).toList();

    assertThat(findings)
        .filteredOn(finding -> finding.open() && finding.severity() == Severity.CRITICAL)
        .isNotEmpty()
        .allMatch(finding -> ids.contains(finding.id()));
    assertThat(drawn)
        .filteredOn(verdict -> verdict.stratum().side() == Stratum.Side.PASS)
        .hasSizeGreaterThanOrEqualTo(59)
        .hasSizeLessThan(200);
    assertThat(passes).isGreaterThan(1000);
  }

  @Test
  void theSameSeedDrawsTheSameBytes() throws IOException {
    Path again = folder.resolve("again.xlsx");
    sampling(List.of(log)).draw(PLAN, AuditProgress.NONE).write(again);

    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(workbook));
  }

  @Test
  void answersThatAllAgreeProveWhatWasAsked() throws IOException {
    Review review =
        sampling(List.of()).read(edited("agreed.xlsx", sheet -> answerAll(sheet, "agree")));

    assertThat(review.passes().all().wrong()).isZero();
    long most = review.most(review.passes()).orElseThrow();
    assertThat(most).isLessThan((long) Math.ceil(0.05 * passes));
    assertThat(String.join("\n", new ReviewText(review).lines()))
        .contains("With 95 % confidence, no more than ")
        .contains("should have been findings, which is ")
        .doesNotContain("not answered");
    JsonNode json = new ObjectMapper().readTree(ReviewJson.of(review));
    assertThat(json.at("/passes/missRate/share").asDouble()).isZero();
    assertThat(json.at("/passes/atMostWrong").asLong()).isEqualTo(most);
    assertThat(json.at("/findings/precision/share").asDouble()).isEqualTo(1);
    assertThat(json.at("/plan/seed").asLong()).isEqualTo(42);
  }

  @Test
  void aMissAndWhatCannotBeToldAreCounted() throws IOException {
    Path file =
        edited(
            "answered.xlsx",
            sheet -> {
              answerAll(sheet, "agree");
              sheet.getRow(1).getCell(ANSWER).setCellValue("Disagree");
              sheet.getRow(drawn.size()).getCell(ANSWER).setCellValue("can\u2019t tell");
              sheet.getRow(drawn.size() - 1).getCell(ANSWER).setCellValue("disagree");
              sheet.getRow(2).getCell(ANSWER).setBlank();
            });
    Review review = sampling(List.of()).read(file);

    assertThat(review.findings().all().wrong()).isEqualTo(1);
    assertThat(review.findings().all().unread()).isEqualTo(1);
    assertThat(review.passes().all().wrong()).isEqualTo(1);
    assertThat(review.passes().all().cantTell()).isEqualTo(1);
    String rule = drawn.get(0).stratum().rule();
    assertThat(review.findings().wrong(rule, 0.95).orElseThrow().share()).isPositive();
    assertThat(review.most(review.passes())).isEmpty();
    assertThat(String.join("\n", new ReviewText(review).lines()))
        .contains("1 of " + drawn.size() + " are not answered yet")
        .contains("1 could not be told; were all of them wrong, it would be ")
        .contains("  " + rule + ": 1 of ");
  }

  @Test
  void aWorkbookThatWasTamperedWithOrIsOfAnotherRunIsRefused() throws IOException {
    Path removed = edited("removed.xlsx", sheet -> sheet.removeRow(sheet.getRow(3)));
    assertThatThrownBy(() -> sampling(List.of()).read(removed))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("rows were removed, added or changed");
    Path answered =
        edited("maybe.xlsx", sheet -> sheet.getRow(4).getCell(ANSWER).setCellValue("maybe"));
    assertThatThrownBy(() -> sampling(List.of()).read(answered))
        .hasMessage(
            answered
                + ", sheet \"To review\", row 5: the answer is \"maybe\", but agree, disagree or"
                + " can't tell was expected.");
    assertThatThrownBy(() -> sampling(List.of()).read(run.resolve("findings.xlsx")))
        .hasMessageContaining("is no sample: give the workbook");
    Path other = folder.resolve("other");
    Runs.audit(Runs.options(log, other));
    assertThatThrownBy(
            () -> new Sampling(other, List.of(), Path.of("policies"), Path.of(".")).read(workbook))
        .hasMessageStartingWith(workbook + " was not drawn from the run in " + other);
  }

  @Test
  void logsThatAreNotThoseOfTheRunDrawNothing() throws IOException {
    Path changed = Files.createDirectory(folder.resolve("changed"));
    Files.copy(log, changed.resolve(log.getFileName()));
    Files.copy(Runs.QUARTER.resolve("partners.csv"), changed.resolve("partners.csv"));

    assertThatThrownBy(() -> sampling(List.of(changed)).draw(PLAN, AuditProgress.NONE))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("partners.csv is not what was audited");
  }

  @Test
  void everyDrawIsEnteredInTheAuditLog() {
    AuditLog own = new AuditLog(folder.resolve("audit-log.jsonl"));
    Sampling sampling = sampling(List.of());
    sampling.enter(sampling.draw(PLAN, AuditProgress.NONE), own);

    assertThat(AuditTrail.of(own.file()).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.content().path("did").asText()).isEqualTo("sample");
              assertThat(entry.content().path("seed").asText()).isEqualTo("42");
            });
  }
}
