package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.source.Row;

/**
 * A kind of export that is known and of no use as evidence: data of {@code refused.yaml}.
 *
 * @param headings keys of headings that it has
 * @param least how many of them must stand in one row
 * @param reason why it is of no use and what to do, in whole sentences
 */
record RefusedExport(Set<String> headings, int least, String reason) {
  private static final List<RefusedExport> KNOWN = read();

  private static final Pattern NOT_LATIN = Pattern.compile("(?=\\p{L})\\P{IsLatin}");

  private static final String OTHER_SCRIPT =
      "Its headings aren't in English. Set the language of the program that exports it to English and export again.";

  /** Why a table can't be used of which no row is a header; empty when nobody knows it. */
  static Optional<String> reason(Collection<Row> rows) {
    return KNOWN.stream()
        .filter(export -> rows.stream().anyMatch(export::isHeader))
        .map(RefusedExport::reason)
        .findFirst()
        .or(() -> otherScript(rows));
  }

  /** Programs translate the headings of what they export, and nobody knows all their words. */
  private static Optional<String> otherScript(Collection<Row> rows) {
    return rows.stream()
        .map(row -> row.shown().stream().filter(text -> !text.isBlank()).toList())
        .filter(texts -> texts.size() > 2)
        .findFirst()
        .filter(texts -> texts.stream().filter(NOT_LATIN.asPredicate()).count() > texts.size() / 2)
        .map(texts -> OTHER_SCRIPT);
  }

  private boolean isHeader(Row row) {
    return row.shown().stream()
            .filter(cell -> cell.length() <= 60)
            .map(Heading::key)
            .filter(headings::contains)
            .distinct()
            .count()
        >= least;
  }

  private static List<RefusedExport> read() {
    List<RefusedExport> exports = new ArrayList<>();
    for (JsonNode export : YamlResource.read("refused.yaml")) {
      Set<String> headings = new HashSet<>();
      YamlResource.list(export.path("headings"))
          .forEach(heading -> headings.add(Heading.key(heading)));
      exports.add(
          new RefusedExport(
              headings, export.path("least").asInt(), export.path("reason").asText()));
    }
    return List.copyOf(exports);
  }
}
