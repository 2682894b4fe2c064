package org.caldicottaudit.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;

/** Writes what another does, and knows how long it took and how large it is. */
final class TimedWriter implements ReportWriter {
  private final ReportWriter writer;
  private double seconds;
  private long bytes;

  TimedWriter(ReportWriter writer) {
    this.writer = writer;
  }

  @Override
  public String fileName() {
    return writer.fileName();
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    long begun = System.nanoTime();
    writer.write(report, file);
    seconds = (System.nanoTime() - begun) / 1e9;
    bytes = Files.size(file);
  }

  double seconds() {
    return seconds;
  }

  long bytes() {
    return bytes;
  }
}
