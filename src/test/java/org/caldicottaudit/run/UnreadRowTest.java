package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row that nobody can read may be is not missing: whoever wrote it did right, perhaps. */
final class UnreadRowTest {
  private static final String REFUSAL =
      "NC-104463,refusal,2026-04-13,Wessex Police,,do not share,,2026-04-13";

  @TempDir private Path folder;

  @Test
  void mailOfACaseWithoutAnyRecordIsAFinding() throws IOException {
    assertThat(outcomes("REC-01", REFUSAL.replace("104463", "104499")))
        .containsExactly(Outcome.FINDING);
  }

  @Test
  void mailIsUnprovenWhoseRecordMayBeTheRowThatCannotBeRead() throws IOException {
    assertThat(
            outcomes(
                "REC-01", "NC-104452,disclosure,2026-04-13,,Wessex Police,share,e-mail,next day"))
        .containsExactly(Outcome.UNPROVEN);
  }

  @Test
  void aRefusalIsUnprovenWhoseDiscussionMayBeTheRowThatCannotBeRead() throws IOException {
    String notice = "NC-104463,notice,2026-04-14,,Wessex Police,,phone,";

    assertThat(outcomes("REC-06", REFUSAL, notice.replace("104463", "104499") + "next day"))
        .containsExactly(Outcome.FINDING);
    assertThat(outcomes("REC-06", REFUSAL, notice + "next day")).containsExactly(Outcome.UNPROVEN);
    assertThat(outcomes("REC-06", REFUSAL, notice + "2026-04-14")).isEmpty();
  }

  private List<Outcome> outcomes(String rule, String... entries) throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("trace.csv"),
        """
        date,sender_address,recipient_address,subject,message_id,status
        2026-04-13T10:00:00Z,ann@northmere.gov.uk,jo@wessex.police.uk,NC-104452 chronology,<m1@northmere.gov.uk>,Delivered
        """);
    Files.writeString(
        logs.resolve("sharing.csv"),
        "Case reference,Entry type,Date,Requested by,Shared with,Decision,Channel,Date recorded\n"
            + String.join("\n", entries)
            + "\nNC-104470,disclosure,2026-04-29,,Wessex Police,share,secure portal,2026-04-29\n");
    Files.writeString(
        logs.resolve("partners.csv"),
        """
        Organisation,Kind,Signatory since,Domain patterns
        Northmere Council,council,2017-03-01,northmere.gov.uk
        Wessex Police,police,2017-03-01,wessex.police.uk
        """);
    AuditReport report =
        Runs.audit(Runs.options(logs, folder.resolve("run" + System.nanoTime()))).report();
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .map(finding -> finding.outcome())
        .toList();
  }
}
