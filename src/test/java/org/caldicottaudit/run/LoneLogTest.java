package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One log alone is judged as far as it goes: a log that nobody gave proves nothing. */
final class LoneLogTest {
  @TempDir private Path folder;

  @Test
  void mailWithoutASharingLogHasNoMissingDecision() {
    AuditReport report = audit("messages-2026-q2.csv");

    assertThat(report.findings())
        .filteredOn(finding -> finding.ruleId().equals("REC-01"))
        .isNotEmpty()
        .allMatch(finding -> finding.outcome() == Outcome.UNPROVEN)
        .allMatch(finding -> finding.message().contains("Not in what was supplied: case log"));
  }

  @Test
  void sharingLogWithoutMailIsJudged() {
    AuditReport report = audit("sharing-log-2026-q2.xlsx");

    assertThat(report.findings()).anyMatch(finding -> finding.ruleId().equals("REC-03"));
    assertThat(report.findings()).noneMatch(finding -> finding.ruleId().equals("REC-01"));
  }

  /** Nobody's table of agreements names the protocol then, whose review is due all the same. */
  @Test
  void theProtocolIsReviewedWithoutATableOfAgreements() {
    AuditOptions options =
        Runs.options(
            Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx"),
            folder.resolve("run"),
            "bromley-2017",
            AuditOptions.EMBEDDED);

    assertThat(Runs.audit(options).report().findings())
        .filteredOn(finding -> finding.field().equals("review_due"))
        .anyMatch(
            finding -> finding.place().file().equals("policies/packs/bromley-2017/pack.yaml"));
  }

  private AuditReport audit(String log) {
    return Runs.audit(Runs.options(Runs.QUARTER.resolve(log), folder.resolve("run"))).report();
  }
}
