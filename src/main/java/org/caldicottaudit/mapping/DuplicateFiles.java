package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.source.SourceException;

/** Finds a log that was given twice, such as a second download, whose rows would count twice. */
final class DuplicateFiles {
  private DuplicateFiles() {}

  /**
   * The files without copies of one name that lie in several folders, such as the partners beside
   * the logs of each quarter: the same bytes under the same name are the same file.
   */
  static List<Path> withoutCopies(List<Path> inOrderOfName) {
    List<Path> kept = new ArrayList<>();
    for (Path path : inOrderOfName) {
      if (kept.stream().noneMatch(other -> isCopy(other, path))) {
        kept.add(path);
      }
    }
    return kept;
  }

  private static boolean isCopy(Path one, Path other) {
    try {
      return one.getFileName().equals(other.getFileName()) && Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      return false; // opening it will say what is wrong
    }
  }

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
