package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Finds the row of headings among the first rows of a table, below titles and preambles: the row of
 * which a profile knows the most cells.
 */
final class HeaderSearch {
  /** Rows that are looked at. */
  static final int ROWS = 50;

  private record Candidate(HeaderReader reader, Row row) {}

  private final List<Profile> profiles;
  private final List<Row> rows = new ArrayList<>();

  HeaderSearch(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** Adds the next row; false when enough have come. */
  boolean add(Row row) {
    rows.add(row);
    return rows.size() < ROWS;
  }

  /** The rows that have come, in order. */
  List<Row> rows() {
    return rows;
  }

  /**
   * The best header among the rows that have come.
   *
   * @param place the table, for a sentence
   */
  Optional<Header> best(String place) {
    return rows.stream()
        .filter(row -> row.fault().isEmpty())
        .flatMap(row -> profiles.stream().flatMap(profile -> candidate(profile, row).stream()))
        .reduce((one, other) -> other.reader.known() > one.reader.known() ? other : one)
        .map(found -> found.reader.header(found.row.number(), found.row.cells().size(), place));
  }

  private static Optional<Candidate> candidate(Profile profile, Row row) {
    return HeaderReader.of(profile, row.shown()).map(reader -> new Candidate(reader, row));
  }

  /**
   * What looks like headings, to show a user whose table wasn't recognised: of the first row with
   * several cells, without anything that could be a person's data.
   */
  List<String> likelyHeadings() {
    return rows.stream()
        .map(row -> row.shown().stream().map(WhiteSpace::fold).filter(t -> !t.isEmpty()).toList())
        .filter(texts -> texts.size() > 1)
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(text -> text.length() <= 60 && !text.contains("@") && !text.matches(".*\\d{2}.*"))
        .limit(12)
        .toList();
  }
}
