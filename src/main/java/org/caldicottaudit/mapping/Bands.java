package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Headings in two rows: the upper names groups of columns ("Request", "Decision"), often in merged
 * cells, and below it stand words that only mean something under their group ("Date", "Name").
 */
final class Bands {
  /** What is longer is a title or a note. */
  private static final int LONGEST = 40;

  private Bands() {}

  /**
   * The headings of a row: each with its group before it where the row alone says the same word
   * twice, else only those that mean nothing without it, or nothing that the values may be.
   *
   * @param above the row right above it
   * @param below the rows below it
   */
  static List<String> headings(Row above, Row row, List<Row> below) {
    List<String> own = row.shown();
    if (!isOfGroups(above, own)) {
      return own;
    }
    boolean repeats = repeats(own);
    List<String> headings = new ArrayList<>();
    String group = "";
    for (int at = 0; at < own.size(); at++) {
      String upper = text(above, at);
      group = upper.isEmpty() ? group : upper;
      String lower = WhiteSpace.fold(own.get(at));
      String grouped = group.isEmpty() || lower.isEmpty() ? lower : group + " - " + lower;
      headings.add(repeats || needsGroup(lower, grouped, below, at) ? grouped : lower);
    }
    return headings;
  }

  private static boolean needsGroup(String alone, String grouped, List<Row> below, int at) {
    ColumnShape values = new ColumnShape(below, at, Vocabulary.GENERAL);
    return !HeadingIndex.CASES.knows(alone)
        && HeadingIndex.CASES.sameWords(alone).isEmpty()
        && !mayBe(alone, values)
        && mayBe(grouped, values);
  }

  private static boolean mayBe(String heading, ColumnShape values) {
    return HeadingMeanings.CASES.of(heading).stream()
        .map(HeadingMeanings.Candidate::column)
        .anyMatch(column -> values.allows(column) && values.hasWordsOf(column));
  }

  private static boolean repeats(List<String> headings) {
    Set<String> met = new HashSet<>();
    return headings.stream()
        .map(Heading::key)
        .filter(key -> !key.isEmpty())
        .anyMatch(key -> !met.add(key));
  }

  /** Several short names, each above the first of its columns, and more columns than names. */
  private static boolean isOfGroups(Row above, List<String> headings) {
    int groups = 0;
    for (int at = 0; at < above.cells().size(); at++) {
      String group = text(above, at);
      if (group.isEmpty()) {
        continue;
      }
      boolean overAHeading = at < headings.size() && !Heading.key(headings.get(at)).isEmpty();
      if (group.length() > LONGEST || !overAHeading || HeaderGuess.isValue(above.cell(at))) {
        return false;
      }
      groups++;
    }
    return groups > 1 && groups < headings.stream().filter(it -> !it.isBlank()).count();
  }

  private static String text(Row row, int at) {
    return WhiteSpace.fold(row.cell(at).shown());
  }
}
