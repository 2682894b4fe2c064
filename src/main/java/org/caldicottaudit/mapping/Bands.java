package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Headings in two rows: the upper names groups of columns ("Request", "Decision"), often in merged
 * cells, and below it stand words that only mean something under their group ("Date", "Name").
 */
final class Bands {
  /** What is longer is a title or a note. */
  private static final int LONGEST = 40;

  private final List<String> own;
  private final List<String> groups;
  private final ColumnShapes values;

  /** What each heading means without its group, as long as the values may be that. */
  private final List<Optional<String>> alone = new ArrayList<>();

  private Bands(Row above, Row row, ColumnShapes values) {
    this.values = values;
    this.own = row.shown().stream().map(WhiteSpace::fold).toList();
    this.groups = groups(above, own.size());
    for (int at = 0; at < own.size(); at++) {
      alone.add(column(own.get(at), at));
    }
  }

  /**
   * The headings of a row: each with its group before it where the row alone says the same word
   * twice, else only those that alone mean nothing, nothing that the values may be, or what another
   * column means as well, and that mean something else with it.
   *
   * @param above the row right above it
   * @param values what stands below it
   */
  static List<String> headings(Row above, Row row, ColumnShapes values) {
    return isOfGroups(above, row.shown()) ? new Bands(above, row, values).headings() : row.shown();
  }

  private List<String> headings() {
    boolean repeats = repeats(own);
    return IntStream.range(0, own.size())
        .mapToObj(at -> repeats || needsGroup(at) ? grouped(at) : own.get(at))
        .toList();
  }

  /** The name over each column, or over the nearest before it that has one. */
  private static List<String> groups(Row above, int columns) {
    List<String> groups = new ArrayList<>();
    String group = "";
    for (int at = 0; at < columns; at++) {
      String upper = text(above, at);
      group = upper.isEmpty() ? group : upper;
      groups.add(group);
    }
    return groups;
  }

  private String grouped(int at) {
    String group = groups.get(at);
    String heading = own.get(at);
    return group.isEmpty() || heading.isEmpty() ? heading : group + " - " + heading;
  }

  private boolean needsGroup(int at) {
    Optional<String> column = byItsIdeas(grouped(at), at);
    return column.isPresent()
        && !column.equals(alone.get(at))
        && (isKnown(own.get(at)) ? hasKnownRival(at) : isUnsure(at));
  }

  private boolean isUnsure(int at) {
    return alone.get(at).isEmpty() || Collections.frequency(alone, alone.get(at)) > 1;
  }

  /** "Justification" beside "Reasons for decision": two known headings for one text. */
  private boolean hasKnownRival(int at) {
    return alone.get(at).filter(FurtherTexts::isFor).isPresent()
        && IntStream.range(0, own.size())
            .filter(other -> other != at && alone.get(other).equals(alone.get(at)))
            .anyMatch(other -> isKnown(own.get(other)));
  }

  private static boolean isKnown(String heading) {
    return HeadingIndex.CASES.knows(heading) || HeadingIndex.CASES.sameWords(heading).isPresent();
  }

  private Optional<String> column(String heading, int at) {
    return HeadingIndex.CASES.meanings(heading, false).stream()
        .map(HeadingIndex.Meaning::column)
        .findFirst()
        .filter(column -> isKnown(heading))
        .or(() -> byItsIdeas(heading, at));
  }

  private Optional<String> byItsIdeas(String heading, int at) {
    ColumnShape shape = values.of(at);
    return HeadingMeanings.CASES.of(heading).stream()
        .map(HeadingMeanings.Candidate::column)
        .filter(column -> shape.allows(column) && shape.hasWordsOf(column))
        .findFirst();
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
