package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.LogReading;

/** Says of a log that was given twice, such as a second download, that its rows count once. */
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

  /** Puts a warning on each file that is another one byte for byte. */
  static void tell(List<LogReading> readings) {
    Map<String, String> files = new HashMap<>();
    readings.stream()
        .sorted(LogImporter.BY_PLACE)
        .forEach(reading -> files.putIfAbsent(reading.sha256(), reading.source().file()));
    readings.replaceAll(
        reading -> told(reading, files.getOrDefault(reading.sha256(), reading.source().file())));
  }

  private static LogReading told(LogReading reading, String first) {
    boolean rows = reading.accepted() + reading.quarantined() > 0;
    if (first.equals(reading.source().file()) || !rows) {
      return reading;
    }
    List<String> warnings = new ArrayList<>(reading.warnings());
    warnings.add("It is the same as " + first + ", byte for byte; what both hold counts once.");
    return reading.warning(warnings);
  }
}
