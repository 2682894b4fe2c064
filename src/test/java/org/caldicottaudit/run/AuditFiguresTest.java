package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.store.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting alone comes to what a whole audit counts. */
final class AuditFiguresTest {
  private static final String LOG =
      """
      Ref,Type,Case ID,Date of birth,Agency,Date of request,Date of decision,Requesting organisation,Decision,Reasons,Consent
      R1,Refusal,NM-2026-11011,2020-02-01,Northmere Council,2026-04-01,2026-04-02,Mercia Police,Refuse,,Refused
      R2,Refusal,NM-2026-11012,,Northmere Council,2026-04-01,2026-04-02,Mercia Police,Refuse,,
      R3,Refusal,NM-2026-11013,2025-02-01,Northmere Council,2026-04-01,2026-04-02,Mercia Police,Refuse,The adult asked us not to and nobody is at risk,Given
      R4,Escalation,NM-2026-11013,2025-02-01,Northmere Council,2026-04-01,2026-04-03,,,,
      """;

  private static final String EXCEPTIONS =
      """
      exception_id,rule,scope,value,reason,approver,role,from,until
      EX-1,REC-05,case,NM-2026-11011,Reasons are on paper,A. Person,Caldicott Guardian,01/04/2026,31/03/2027
      """;

  @TempDir private Path folder;
  private AuditOptions options;

  @BeforeEach
  void write() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(logs.resolve("log.csv"), LOG);
    options = Runs.options(logs, folder.resolve("run"));
  }

  @Test
  void withoutExceptions() {
    assertThat(counted()).isEqualTo(AuditFigures.of(whole()));
  }

  @Test
  void withExceptionsToo() throws IOException {
    Files.writeString(folder.resolve("logs").resolve("exceptions.csv"), EXCEPTIONS);

    AuditFigures figures = counted();
    assertThat(figures).isEqualTo(AuditFigures.of(whole()));
    assertThat(figures.rules())
        .filteredOn(result -> result.rule().id().equals("REC-05"))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.counts().excepted()).isEqualTo(1);
              assertThat(result.counts().finding()).isEqualTo(1);
              assertThat(result.counts().pass()).isEqualTo(1);
            });
  }

  @Test
  void decisionsAreCountedByAgeAndByConsent() {
    AuditFigures figures = counted();

    assertThat(refusals(figures.breakdown().ages()))
        .isEqualTo(Map.of("1 to 4", 1L, "5 to 9", 1L, "not recorded", 1L, "no decision", 0L));
    assertThat(refusals(figures.breakdown().consents()))
        .isEqualTo(Map.of("given", 1L, "refused", 1L, "not stated", 1L, "no decision", 0L));
    assertThat(figures.breakdown().ages().get("no decision"))
        .returns(1L, counts -> counts.of(Activity.ESCALATION));
  }

  private static Map<String, Long> refusals(Map<String, EventCounts> headings) {
    return headings.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().of(Activity.REFUSAL)));
  }

  private AuditReport whole() {
    return new Audit(options, Path.of("."), List.of()).judgeOnly(AuditProgress.NONE);
  }

  private AuditFigures counted() {
    JudgingGround ground = JudgingGround.load(options);
    try (PolicyEngine engine = Engines.open(options.opa(), ground.folder(), Path.of("."));
        OpenLogs logs = OpenLogs.read(options, Memory.heapOnly(), AuditProgress.NONE)) {
      Keeping keeping = Keeping.counts(LocalDate.of(2026, 7, 15));
      JudgedLogs judged =
          new LogJudging(options, 1, keeping, AuditProgress.NONE).judge(logs, ground, () -> engine);
      assertThat(judged.judging().findings()).isEmpty();
      return new ReportAssembly(options, judged, Optional.empty()).figures();
    }
  }
}
