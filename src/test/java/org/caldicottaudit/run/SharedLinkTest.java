package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to a file of a case is a disclosure like mail, from the audit log to the finding. */
final class SharedLinkTest {
  private static final String HEADER =
      "RecordId,CreationDate,RecordType,Operation,UserId,AuditData";
  private static final String GUEST = "jo_wessex.police.uk#EXT#@northmere.onmicrosoft.com";

  @TempDir private Path folder;

  @Test
  void aLinkWithADecisionIsInOrder() throws IOException {
    AuditReport report = audit(row("AddedToSecureLink", "104452", GUEST));

    assertThat(found(report, "REC-01")).isEmpty();
    assertThat(found(report, "SEC-")).isEmpty();
    assertThat(sharing(report)).isEqualTo(1);
  }

  @Test
  void aLinkWithoutADecisionIsAFinding() throws IOException {
    AuditReport report = audit(row("AddedToSecureLink", "104463", GUEST));

    assertThat(found(report, "REC-01"))
        .containsExactly(
            "What went to wessex.police.uk has no decision record that names this recipient near its date.");
  }

  @Test
  void aLinkForAnyoneIsNeitherSecureNorDecided() throws IOException {
    AuditReport report = audit(row("AnonymousLinkCreated", "104463", ""));

    assertThat(found(report, "SEC-"))
        .containsExactly("Information was shared by open link, which is not a secure channel.");
    assertThat(found(report, "REC-01"))
        .containsExactly(
            "What went to anyone with the link has no decision record that names this recipient near its date.");
    assertThat(found(report, "INC-")).isEmpty();
  }

  @Test
  void aLinkWithinTheHouseIsNoSharingEvent() throws IOException {
    AuditReport report =
        audit(
            row("SharingSet", "104463", "bob@northmere.gov.uk"),
            row("CompanyLinkCreated", "104463", ""));

    assertThat(sharing(report)).isZero();
  }

  @Test
  void aLinkForAGroupIsUnproven() throws IOException {
    AuditReport report = audit(row("SharingSet", "104463", "ab".repeat(32)));

    assertThat(found(report, "")).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.ruleId().equals("REC-01"))
        .singleElement()
        .matches(finding -> finding.outcome() == Outcome.UNPROVEN);
  }

  @Test
  void whatIsLeftOutIsCounted() throws IOException {
    AuditReport report =
        audit(row("FileDownloaded", "104463", ""), row("AddedToSecureLink", "104452", GUEST));

    assertThat(report.readings())
        .filteredOn(reading -> reading.source().file().equals("audit.csv"))
        .flatExtracting(LogReading::warnings)
        .containsExactly("Rows of the operation FileDownloaded, skipped: 1.");
  }

  private AuditReport audit(String... rows) throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(logs.resolve("audit.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    Files.writeString(
        logs.resolve("sharing.csv"),
        """
        Case reference,Entry type,Date shared,Shared with,Decision,Channel
        NC-104452,disclosure,2026-04-13,Wessex Police,share,secure portal
        NC-104463,request,2026-04-13,,,
        """);
    Files.writeString(
        logs.resolve("partners.csv"),
        """
        Organisation,Kind,Signatory since,Domain patterns
        Northmere Council,council,2017-03-01,northmere.gov.uk
        Wessex Police,police,2017-03-01,wessex.police.uk
        """);
    return Runs.audit(Runs.options(logs, folder.resolve("run"))).report();
  }

  private static String row(String operation, String number, String target) {
    String json =
        "{'CreationTime':'2026-04-13T10:00:00','Id':'%s-%s','Operation':'%s','UserId':'ann@northmere.gov.uk','ObjectId':'https://n.sharepoint.com/sites/MASH/NC-%s/a.docx','TargetUserOrGroupName':'%s'}"
            .formatted(operation, number, operation, number, target);
    return "r,2026-04-13T10:00:00Z,14,%s,ann,\"%s\""
        .formatted(operation, json.replace("'", "\"\""));
  }

  private static long sharing(AuditReport report) {
    return report.funnel().stream()
        .filter(step -> step.label().equals("Messages that are sharing events"))
        .findFirst()
        .orElseThrow()
        .count();
  }

  /** Messages about the audit log, of rules with that beginning. */
  private static List<String> found(AuditReport report, String rules) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .filter(finding -> finding.ruleId().startsWith(rules))
        .filter(finding -> finding.place().file().equals("audit.csv"))
        .map(Finding::message)
        .toList();
  }
}
