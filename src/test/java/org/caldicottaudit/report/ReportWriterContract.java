package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every format must do; each format adds how its file is read back. */
public abstract class ReportWriterContract {
  private static final Map<String, AuditReport> AUDITS =
      Map.of(
          "none", SampleReport.none(),
          "nothing judged", SampleReport.nothingJudged(),
          "one", SampleReport.one(),
          "quarter", SampleReport.quarter(),
          "unproven only", SampleReport.unprovenOnly(),
          "quarantined", SampleReport.quarantined(),
          "incomplete", SampleReport.incomplete(),
          "awkward", SampleReport.awkward("half \uD800 pair, NUL \0, bell \7, \u202E mirrored\n"));

  // JUnit sets it.
  @SuppressWarnings("NullAway.Init")
  @TempDir
  protected Path folder;

  protected abstract ReportWriter writer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "nothing judged",
        "one",
        "quarter",
        "unproven only",
        "quarantined",
        "incomplete",
        "awkward"
      })
  void writesTheSameBytesEachTime(String audit) throws IOException {
    AuditReport report = audit(audit);
    byte[] first = Files.readAllBytes(write(report, "first"));
    byte[] second = Files.readAllBytes(write(report, "second"));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void leavesNothingButItsFile() throws IOException {
    Path file = write(SampleReport.quarter(), "alone");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  @Test
  void neverReplacesAFile() throws IOException {
    Path file = write(SampleReport.one(), "there");
    assertThatThrownBy(() -> writer().write(SampleReport.one(), file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  protected static AuditReport audit(String name) {
    AuditReport report = AUDITS.get(name);
    if (report == null) {
      throw new IllegalArgumentException("no audit is called " + name);
    }
    return report;
  }

  /** Writes into a folder of its own. */
  protected Path write(AuditReport report, String name) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve(writer().fileName());
    writer().write(report, file);
    return file;
  }
}
