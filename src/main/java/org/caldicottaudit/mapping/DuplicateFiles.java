package org.caldicottaudit.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.source.SourceException;

/** Finds a log that was given twice, such as a second download, whose rows would count twice. */
final class DuplicateFiles {
  private DuplicateFiles() {}

  /**
   * @throws SourceException when two files with rows in them are the same byte for byte
   */
  static void refuse(List<LogReading> readings) {
    Map<String, String> files = new HashMap<>();
    for (LogReading reading : readings) {
      String file = reading.source().file();
      String other = files.putIfAbsent(reading.sha256(), file);
      if (other != null && !other.equals(file) && reading.accepted() + reading.quarantined() > 0) {
        throw new SourceException(
            "%s and %s hold the same log, whose rows would count twice. Take one of them away."
                .formatted(other, file));
      }
    }
  }
}
