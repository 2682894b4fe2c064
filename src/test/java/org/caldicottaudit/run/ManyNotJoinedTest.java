package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.Unjoined;
import org.caldicottaudit.report.json.SummaryJsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than a sheet shows stand in a file of their own, whole. */
final class ManyNotJoinedTest {
  private static final int MESSAGES = Unjoined.MOST_SHOWN + 5;

  @TempDir private Path folder;

  private Path logs() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    StringBuilder mail =
        new StringBuilder("Message ID,Date,From,To,Subject,Status,Size,Direction\n");
    for (int i = 0; i < MESSAGES; i++) {
      mail.append(
          "<m%d@tvale.gov.uk>,2026-05-20T09:00:00Z,a@tvale.gov.uk,b%d@met.police.uk,"
              .formatted(i, i));
      mail.append("TV-2026-00001,Delivered,200000,Outbound\n");
    }
    Files.writeString(logs.resolve("mail.csv"), mail);
    Files.writeString(
        logs.resolve("log.csv"),
        """
        Log no,Type,Case reference,Date shared,Shared with,How shared
        SL-1,disclosure,TV-2026-99999,2026-05-20,Oxvale Hospital,phone
        """);
    return logs;
  }

  @Test
  void allOfThemAreInTheFileThatTheSheetNames() throws IOException {
    List<ReportWriter> formats = new ArrayList<>(List.of(new SummaryJsonWriter()));
    formats.addAll(Formats.ofLargeRuns(Depth.GUARDIAN));

    Path run = folder.resolve("run");
    AuditReport report =
        new Audit(Runs.options(logs(), run), Path.of("."), formats)
            .run(AuditProgress.NONE)
            .report();

    assertThat(report.unjoined().total()).isEqualTo(MESSAGES);
    assertThat(Files.readAllLines(run.resolve(Unjoined.FILE_OF_ALL))).hasSize(MESSAGES + 1);
    assertThat(report.funnel())
        .extracting(step -> step.label())
        .contains(
            "Of them, not surely joined to what belongs to them: see \"Not joined\" in"
                + " findings.xlsx, or not-joined.csv for all");
    assertThat(Files.readString(run.resolve("summary.json"))).contains("\"total\" : " + MESSAGES);
  }
}
