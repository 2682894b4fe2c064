package org.caldicottaudit.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes one format of an audit into the folder of a run. */
public interface ReportWriter {
  /** The name of the file it writes, such as {@code findings.csv}. */
  String fileName();

  /** Whether there is anything to write of that audit; without it, there is no file. */
  default boolean writes(AuditReport report) {
    return true;
  }

  /**
   * Writes the whole file.
   *
   * @param file where to; doesn't exist yet
   * @throws IOException when it can't be written completely
   */
  void write(AuditReport report, Path file) throws IOException;
}
