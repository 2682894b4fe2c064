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

  private AuditReport audit(String log) {
    return Runs.audit(Runs.options(Runs.QUARTER.resolve(log), folder.resolve("run"))).report();
  }
}
