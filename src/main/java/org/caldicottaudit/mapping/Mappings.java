package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.source.SourceException;

/** The mapping files of one import. */
final class Mappings {
  /** By name; the value says whether the user named it, so that it must be of use. */
  private final Map<MappingFile, Boolean> files = new LinkedHashMap<>();

  private Mappings() {}

  /**
   * Reads all, strictly, even those that no table needs.
   *
   * @param named by the user
   * @param beside found beside the logs
   * @throws SourceException when one has a slip in it, or two have one name
   */
  static Mappings read(List<Path> named, List<Path> beside) {
    Mappings mappings = new Mappings();
    Map<String, Path> byName = new HashMap<>();
    InputFiles.once(Stream.concat(named.stream(), beside.stream()).toList())
        .forEach(path -> mappings.add(path, named.contains(path), byName));
    return mappings;
  }

  private void add(Path path, boolean named, Map<String, Path> byName) {
    MappingFile file = MappingFile.read(path);
    Path other = byName.put(file.name(), path);
    if (other != null) {
      throw new SourceException(
          "Two mappings are called %s: %s and %s. Rename one, so that the report can say which was used."
              .formatted(file.name(), other, path));
    }
    files.put(file, named);
  }

  /** The kinds of export that they describe, before those that the product ships. */
  List<Profile> before(List<Profile> shipped) {
    return Stream.concat(files.keySet().stream().map(MappingFile::profile), shipped.stream())
        .toList();
  }

  /**
   * What became of each, as of the other files that were read.
   *
   * @throws SourceException when a mapping that the user named fits no table
   */
  List<LogReading> readings(List<LogReading> tables) {
    List<LogReading> readings = new ArrayList<>();
    files.forEach((file, named) -> readings.add(reading(file, named, tables)));
    return readings;
  }

  private static LogReading reading(MappingFile file, boolean named, List<LogReading> tables) {
    boolean used = tables.stream().anyMatch(table -> table.source().profile().equals(file.name()));
    if (named && !used) {
      throw new SourceException(whyNot(file, tables));
    }
    return new LogReading(
        new LogSource(file.name(), "", "", Set.of()),
        "mapping file",
        "",
        "",
        0,
        Map.of(),
        used ? List.of() : List.of("No table has its headings, so it was not used."),
        0,
        0,
        0,
        0,
        file.fingerprint().bytes(),
        file.fingerprint().sha256(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String whyNot(MappingFile file, List<LogReading> tables) {
    return tables.stream()
        .flatMap(table -> table.warnings().stream())
        .filter(warning -> warning.startsWith(file.notUsed()))
        .findFirst()
        .map(warning -> warning + " Correct the mapping's headings, or leave it out.")
        .orElseGet(
            () ->
                file.notUsed()
                    + "no table of the files has its headings in one row (%s). Correct them under columns or match, or leave the mapping out."
                        .formatted(String.join(", ", file.match())));
  }
}
