package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullDiskTest {
  @TempDir private Path reports;

  /** As POI reports it. */
  private static final class FullDisk implements ReportWriter {
    @Override
    public String fileName() {
      return "findings.xlsx";
    }

    @Override
    public void write(AuditReport report, Path file) {
      throw new IllegalStateException(new IOException("No space left on device"));
    }
  }

  @Test
  void isToldAsSuchThoughALibraryWrapsIt() {
    Path out = reports.resolve("quarter");
    Audit audit = new Audit(Runs.options(Runs.QUARTER, out), Path.of("."), List.of(new FullDisk()));

    assertThatThrownBy(() -> audit.run(AuditProgress.NONE))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(": No space left on device. Nothing was published.");
    assertThat(reports).isEmptyDirectory();
  }
}
