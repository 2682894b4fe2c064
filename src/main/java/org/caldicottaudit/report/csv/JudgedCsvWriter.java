package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.TextFile;
import org.caldicottaudit.report.UnreadableReportException;

/**
 * Writes the id of everything that was looked at, so that a later run can tell what was put right
 * from what it doesn't see any more.
 */
public final class JudgedCsvWriter implements ReportWriter {
  private static final String HEADING = "event_id";

  @Override
  public String fileName() {
    return "judged.csv";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    try (Writer out = TextFile.create(file)) {
      out.write(HEADING + "\r\n");
      Iterator<String> ids = report.followUp().judged().stream().iterator();
      while (ids.hasNext()) {
        out.write(ids.next() + "\r\n");
      }
    }
  }

  /**
   * Reads what was written.
   *
   * @throws UnreadableReportException at the first line that is no id
   */
  public static EventIds read(Path file) throws IOException {
    EventIds.Builder ids = new EventIds.Builder();
    int[] number = {1};
    try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
      lines
          .skip(1)
          .forEach(
              line -> {
                number[0]++;
                ids.add(line);
              });
    } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
      throw new UnreadableReportException(
          "judged.csv, line " + number[0] + " is no id of an event", e);
    }
    return ids.build();
  }
}
