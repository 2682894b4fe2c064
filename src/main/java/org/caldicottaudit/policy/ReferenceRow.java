package org.caldicottaudit.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a reference list, by its header, which may be written with spaces or capitals.
 *
 * @param columns the place of each column by its name
 */
record ReferenceRow(Path file, int line, Map<String, Integer> columns, CSVRecord cells) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /**
   * The rows of a list.
   *
   * @param columns those that it may have: a slip in a heading must not lose a column
   */
  static List<ReferenceRow> read(Path file, Set<String> columns) {
    try (CSVParser parser = CSVParser.builder().setReader(open(file)).setFormat(FORMAT).get()) {
      Map<String, Integer> places = places(file, parser.getHeaderNames(), columns);
      List<ReferenceRow> rows = new ArrayList<>();
      int line = 2;
      for (CSVRecord cells : parser) {
        rows.add(new ReferenceRow(file, line, places, cells));
        line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
      }
      return rows;
    } catch (CharacterCodingException e) {
      throw notReadable(file, "is not UTF-8: save it as \"CSV UTF-8\"", e);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw notReadable(file, "is no proper CSV: check its header and quotes", e);
    }
  }

  private static Map<String, Integer> places(
      Path file, List<String> headings, Set<String> columns) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      String column = heading.toLowerCase(Locale.ROOT).replace(' ', '_');
      if (!columns.contains(column)) {
        throw new PolicyLoadException(
            "The list \"%s\" has an unknown column \"%s\": known are %s."
                .formatted(file, heading, String.join(", ", new TreeSet<>(columns))));
      }
      places.putIfAbsent(column, i);
    }
    return places;
  }

  /** Strict UTF-8: a wrong byte must not become a wrong domain. */
  private static Reader open(Path file) {
    byte[] bytes = PolicyFiles.bytes(file);
    int mark = startsWithMark(bytes) ? 3 : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark),
        StandardCharsets.UTF_8.newDecoder());
  }

  /** Excel puts a byte order mark before "CSV UTF-8". */
  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static PolicyLoadException notReadable(Path file, String why, Exception cause) {
    return new PolicyLoadException("The list \"" + file + "\" " + why + ".", cause);
  }

  /** What stands in that column; never blank. */
  String get(String column) {
    String value = find(column);
    if (value.isEmpty()) {
      throw fault(column, "a value");
    }
    return value;
  }

  /** What stands in that column; empty when blank, or when the list has no such column. */
  String find(String column) {
    int place = columns.getOrDefault(column, cells.size());
    return place < cells.size() ? cells.get(place).strip() : "";
  }

  Optional<LocalDate> findDate(String column) {
    String written = find(column);
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      throw fault(column, "a date such as 2026-02-05");
    }
  }

  PolicyLoadException fault(String column, String expected) {
    return new PolicyLoadException(
        "The list \"%s\" needs %s in column %s of line %d: correct it there."
            .formatted(file, expected, column, line));
  }
}
