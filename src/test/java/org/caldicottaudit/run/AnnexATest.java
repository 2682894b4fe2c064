package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.mapping.AnnexAWorkbook;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of Annex A only finds what its columns can show. */
final class AnnexATest {
  private static final String MAIL =
      """
      origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,directionality
      2026-04-10T10:00:00Z,a@northmere.gov.uk,"b@mercia.police.uk##Receive, Send",Case 9212044 strategy,20000,<1@x>,Originating
      """;

  @TempDir private Path folder;

  private AuditReport audit(Path logs) {
    return Runs.audit(Runs.options(logs, folder.resolve("run"))).report();
  }

  private static List<String> findings(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .filter(finding -> !finding.ruleId().equals("GOV-01")) // of the pack, whatever the logs
        .map(finding -> finding.ruleId() + " " + finding.place())
        .toList();
  }

  @Test
  void findsNothingThatAnnexAHasNoColumnFor() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    AnnexAWorkbook.full(true).write(logs.resolve("annex-a.xlsx"));

    AuditReport report = audit(logs);

    assertThat(findings(report)).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.UNPROVEN)
        .extracting(Finding::ruleId)
        .contains("DTS-01", "DTS-04", "DTS-05", "DTS-07");
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void aMailIsNotWithoutADecisionWhereOnlyAnnexAWasGiven() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    AnnexAWorkbook.full(true).write(logs.resolve("annex-a.xlsx"));
    Files.writeString(logs.resolve("mail.csv"), MAIL);

    AuditReport report = audit(logs);

    assertThat(report.findings())
        .filteredOn(finding -> finding.ruleId().equals("REC-01"))
        .isNotEmpty()
        .allMatch(finding -> finding.outcome() == Outcome.UNPROVEN);
  }

  @Test
  void findsAConferenceThatCameLate() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    new AnnexAWorkbook(false)
        .list(
            5,
            AnnexAWorkbook.child(
                "No", AnnexAWorkbook.day("2026-04-01"), "No", AnnexAWorkbook.day("2026-05-20")))
        .write(logs.resolve("annex-a.xlsx"));

    assertThat(findings(audit(logs)))
        .containsExactly("DTS-04 annex-a.xlsx, sheet \"List 5\", row 2");
  }

  @Test
  void findsAnAssessmentThatCameLateButNoneThatHadBegunOrGoesOn() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("referrals.csv"),
        """
        Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of referral,Referral Source,Referral NFA?
        1001,F,W,,9,2026-01-05,6,No
        1002,F,W,,9,2026-01-05,6,No
        1003,F,W,,9,2026-01-05,6,No
        1004,F,W,,9,2026-01-05,6,No
        """);
    Files.writeString(
        logs.resolve("assessments.csv"),
        """
        Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation
        1001,F,W,,9,2026-01-06,2026-05-06
        1002,F,W,,9,2025-12-01,2026-05-06
        1003,F,W,,9,2026-01-06,
        1004,F,W,,9,2026-01-06,2026-02-06
        """);

    assertThat(findings(audit(logs))).containsExactly("DTS-04 referrals.csv, row 2");
  }
}
