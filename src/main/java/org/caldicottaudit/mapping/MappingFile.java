package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.Fingerprint;
import org.caldicottaudit.source.SourceException;

/**
 * What a user says about the tables of one system: which heading is which field, and how dates and
 * codes are written. It goes before everything that headings mean otherwise, and headings that it
 * doesn't name aren't used.
 *
 * @param name of the file, without its folder
 * @param title what reports call it besides; may be empty
 * @param match headings that a table must have, as written
 * @param columns heading as written to column; "" where the heading isn't used
 * @param order of the numbers in dates; empty to take it from the file where it can be proved
 * @param iso whether dates are always written as 2026-04-03
 * @param zone of times that name none; empty where nobody knows
 * @param values column to written word to code
 * @param sheet the only sheet that it fits; empty for any
 * @param headerRow the only row of headings that it fits; 0 for any
 */
record MappingFile(
    String name,
    Fingerprint fingerprint,
    TableKind kind,
    String title,
    List<String> match,
    Map<String, String> columns,
    Optional<DateOrder> order,
    boolean iso,
    Optional<ZoneId> zone,
    Map<String, Map<String, String>> values,
    String sheet,
    int headerRow) {
  MappingFile {
    match = List.copyOf(match);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    values = Map.copyOf(values);
  }

  /**
   * Reads a mapping file.
   *
   * @throws SourceException at the first slip, with the file, the key and what was expected
   */
  static MappingFile read(Path path) {
    return new MappingReader(path).read();
  }

  /** The kind of export that it describes. */
  Profile profile() {
    Map<String, String> headings = new LinkedHashMap<>();
    Set<String> unused = new LinkedHashSet<>();
    columns.forEach(
        (heading, column) -> {
          if (column.isEmpty()) {
            unused.add(Heading.key(heading));
          } else {
            headings.put(Heading.key(heading), column);
          }
        });
    return new Profile(
        name,
        kind,
        RowForm.CELLS,
        title.isEmpty() ? "mapping " + name : title + ", mapping " + name,
        List.of(),
        headings,
        Map.of(),
        Map.of(),
        unused,
        kind.isLog() ? Set.of() : Profiles.dates(kind),
        iso,
        zone,
        1,
        false,
        false,
        Map.of(),
        Set.of(),
        List.of(),
        Map.of(),
        values,
        Optional.of(this));
  }

  /** The same for one row of one sheet only. */
  MappingFile only(String ofSheet, int row) {
    return new MappingFile(
        name,
        fingerprint,
        kind,
        title,
        match,
        columns,
        order,
        iso,
        zone,
        values,
        ofSheet.strip(),
        row);
  }

  /** Keys of the headings that are used, and their columns. */
  Map<String, String> used() {
    return profile().headings();
  }

  /** The headings that a row must have and lacks, as the mapping writes them. */
  List<String> missing(List<String> keys) {
    return match.stream().filter(heading -> !keys.contains(Heading.key(heading))).toList();
  }

  /** The start of a sentence that says why not. */
  String notUsed() {
    return "The mapping %s was not used: ".formatted(name);
  }

  /** Whether it says nothing against that row of that sheet. */
  boolean allows(String ofSheet, int row) {
    return (sheet.isEmpty() || sheet.equalsIgnoreCase(ofSheet.strip()))
        && (headerRow == 0 || headerRow == row);
  }
}
