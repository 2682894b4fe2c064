package org.caldicottaudit.mapping;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** Finds the row of headings of a table that no profile recognises. */
final class HeaderGuess {
  /** The longest heading of a form that is known has 130 letters. */
  private static final int LONGEST = 160;

  /** A heading that is known counts as much as two cells that only look like one. */
  private static final int WEIGHT_OF_KNOWN = 2;

  private final List<HeadingIndex> indexes;

  HeaderGuess(List<HeadingIndex> indexes) {
    this.indexes = indexes;
  }

  /**
   * The row that is likeliest: below titles, above rows of values; of two rows of headings the
   * fuller one. Empty when none looks like headings.
   */
  Optional<Row> find(List<Row> rows) {
    return rows.stream()
        .filter(HeaderGuess::mayBe)
        .filter(row -> known(row) > 0 || isAboveValues(row, rows))
        .reduce((one, other) -> score(other) > score(one) ? other : one);
  }

  private long score(Row row) {
    return row.cells().stream().filter(HeaderGuess::isHeading).count()
        + WEIGHT_OF_KNOWN * known(row);
  }

  private long known(Row row) {
    return row.cells().stream()
        .filter(HeaderGuess::isHeading)
        .filter(cell -> indexes.stream().anyMatch(index -> index.knows(cell.shown())))
        .count();
  }

  /** Two headings or more, few other cells, and nothing that only a row of values holds. */
  private static boolean mayBe(Row row) {
    long filled = row.cells().stream().filter(cell -> !Heading.key(text(cell)).isEmpty()).count();
    long headings = row.cells().stream().filter(HeaderGuess::isHeading).count();
    return row.fault().isEmpty()
        && headings > 1
        && headings * 2 >= filled
        && row.cells().stream().noneMatch(HeaderGuess::isValue);
  }

  /** Whether only a row of values holds such a cell. */
  static boolean isValue(Cell cell) {
    return ColumnShape.isDate(cell) || ColumnShape.isAddress(cell);
  }

  private static boolean isHeading(Cell cell) {
    String text = text(cell);
    return cell instanceof Cell.Text
        && !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter)
        && text.indexOf('@') < 0
        && !ColumnShape.isDate(cell)
        && !ColumnShape.isNumber(cell);
  }

  /** Without a known word, headings can only be told by values of another sort below them. */
  private static boolean isAboveValues(Row row, List<Row> rows) {
    List<String> texts = row.shown();
    Set<String> distinct = new HashSet<>(texts);
    return distinct.size() * 2 > texts.size()
        && rows.stream()
            .filter(below -> below.number() > row.number() && !below.isBlank())
            .min(Comparator.comparingInt(Row::number))
            .filter(below -> hasValue(row, below))
            .isPresent();
  }

  private static boolean hasValue(Row headings, Row below) {
    for (int i = 0; i < headings.cells().size(); i++) {
      Cell cell = below.cell(i);
      if (isHeading(headings.cell(i)) && !text(cell).isEmpty() && !isHeading(cell)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Cell cell) {
    return WhiteSpace.trim(cell.shown());
  }
}
