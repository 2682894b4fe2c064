package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.LogCompleteness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before anything is said to be missing, a reader learns how whole the logs are. */
final class LogCompletenessTest {
  private static final String HEADINGS =
      "Log no,Case reference,Date shared,Shared with,Decision,Reasons for decision\n";

  @TempDir private Path folder;

  private AuditReport audit() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("april.csv"),
        HEADINGS
            + row(1, "2026-04-01")
            + row(2, "2026-04-02")
            + row(3, "2026-04-29")
            + row(4, "2026-02-30"));
    Files.writeString(
        logs.resolve("may.csv"), HEADINGS + row(3, "2026-04-29") + row(5, "2026-05-05"));
    return Runs.audit(Runs.options(logs, folder.resolve("run"))).report();
  }

  private static String row(int number, String day) {
    return "SL-%d,TV-2026-0000%d,%s,Metropolitan Police,share,A child is at risk\n"
        .formatted(number, number, day);
  }

  @Test
  void eachLogSaysHowWholeItIs() throws IOException {
    List<LogCompleteness> logs = audit().completeness();

    assertThat(logs)
        .extracting(log -> log.reading().source().file())
        .containsExactly("april.csv", "may.csv");
    LogCompleteness april = logs.get(0);
    assertThat(april.first()).isEqualTo("1 April 2026");
    assertThat(april.last()).isEqualTo("29 April 2026");
    assertThat(april.quietInWords())
        .isEqualTo("16 working days, from 3 April 2026 to 28 April 2026");
    assertThat(april.unreadable()).isEqualTo("1 of 4 (25%)");
    assertThat(april.heldTwice()).isEqualTo("1 entry also in may.csv");
    assertThat(april.cutOff()).isEqualTo("no sign of it");
    assertThat(april.missing()).isEqualTo("none");
  }

  @Test
  void anEntryOfTwoFilesIsJudgedOnceAndSaidSo() throws IOException {
    AuditReport report = audit();

    assertThat(report.funnel())
        .contains(
            new AuditReport.FunnelStep("Entries of case logs", 4),
            new AuditReport.FunnelStep(
                "Left out. Rows of case logs that stand more than once, word for word or before"
                    + " more was written; judged once",
                1));
  }

  @Test
  void tooManyUnreadableRowsAreAFinding() throws IOException {
    assertThat(audit().findings())
        .filteredOn(finding -> finding.ruleId().equals("GOV-04"))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("1 of its 6 rows could not be read"));
  }
}
