package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.NotJoined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit could not join, a person finishes, and the next audit knows. */
final class NotJoinedTest {
  @TempDir private Path folder;

  private Path logs() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("mail.csv"),
        """
        Message ID,Date,From,To,Subject,Status,Size,Direction
        <m1@tvale.gov.uk>,2026-05-20T09:00:00Z,a@tvale.gov.uk,b@met.police.uk,TV-2026-00001,Delivered,200000,Outbound
        """);
    Files.writeString(
        logs.resolve("log.csv"),
        """
        Log no,Type,Case reference,Date shared,Shared with,How shared
        SL-1,disclosure,TV-2026-00001,2026-05-01,Oxvale Hospital,phone
        SL-2,disclosure,TV-2026-00002,2026-05-29,Oxvale Hospital,phone
        """);
    return logs;
  }

  private AuditReport audit(Path logs, String run) {
    return Runs.audit(Runs.options(logs, folder.resolve(run))).report();
  }

  private static List<Finding> withoutRecord(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals("REC-01") && finding.open())
        .toList();
  }

  @Test
  void whatAPersonDecidedIsASureTieInTheNextAudit() throws IOException {
    Path logs = logs();
    AuditReport before = audit(logs, "before");
    NotJoined row = before.unjoined().rows().get(0);
    assertThat(withoutRecord(before)).hasSize(1);
    assertThat(row.cells().subList(1, 7))
        .containsExactly(
            "message",
            "mail.csv, row 2",
            "2026-05-20",
            "TV-2026-00001",
            "b@met.police.uk",
            "decision");
    assertThat(row.cells().subList(8, 14))
        .containsExactly(
            "disclosure",
            "log.csv, row 2",
            "2026-05-01",
            "TV-2026-00001",
            "same case, another recipient or time",
            "weak");

    Files.writeString(
        logs.resolve("links.csv"),
        "Record,Other,Joined,Who,When,Why\n"
            + row.cells().get(0)
            + ","
            + row.cells().get(7)
            + ",yes,Ann Example,2026-06-30,the hospital asked the police\n"
            + "E-NOBODY,"
            + row.cells().get(0)
            + ",no,,,\n");
    AuditReport after = audit(logs, "after");

    assertThat(withoutRecord(after)).isEmpty();
    assertThat(after.unjoined().rows()).isEmpty();
    assertThat(after.findings())
        .flatExtracting(Finding::ties)
        .contains("message in mail.csv, row 2, by joined by hand by Ann Example");
    assertThat(after.readings())
        .filteredOn(reading -> reading.kind().startsWith("links table"))
        .flatExtracting(reading -> reading.warnings())
        .contains("Row 3 joins nothing: no record in these logs is called E-NOBODY.");
    assertThat(after.incomplete()).isFalse();
  }
}
