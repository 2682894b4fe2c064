package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training that stands in a register beside the logs is judged as if the log had it. */
final class TrainingRegisterRunTest {
  @TempDir private Path folder;

  @Test
  void findsWhoWasTrainedTooLongAgo() throws IOException {
    assertThat(verdicts("Name,Last IG training", "Ann Lee,13/04/2025", "Bob Ray,14/04/2025"))
        .containsExactly("3 FINDING", "4 UNPROVEN");
  }

  @Test
  void doesNotProveAnythingOfAnEmptyRegister() throws IOException {
    assertThat(verdicts("Name,Last IG training", "Cara Hill,"))
        .containsExactly("2 UNPROVEN", "3 UNPROVEN", "4 UNPROVEN");
  }

  private List<String> verdicts(String... register) throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("sharing.csv"),
        """
        Case reference,Entry type,Date shared,Shared with,Decision,Decision taken by
        NC-104470,disclosure,14/04/2026,Wessex Police,share,"Ray, Bob"
        NC-104471,disclosure,14/04/2026,Wessex Police,share,Ann Lee (Team Manager)
        NC-104472,disclosure,14/04/2026,Wessex Police,share,Dan Cole
        """);
    Files.write(logs.resolve("training.csv"), List.of(register));
    AuditReport report =
        Runs.audit(Runs.options(logs, folder.resolve("run" + System.nanoTime()))).report();
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals("NTK-09"))
        .map(finding -> finding.place().row() + " " + finding.outcome())
        .sorted()
        .toList();
  }
}
