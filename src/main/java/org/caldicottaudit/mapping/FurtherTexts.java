package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Columns that say the same as another one in free text or as numbers of a case: where a log has
 * both "Reason" and "Rationale", people write into either, and what stands in one of them is
 * recorded; a case that has two numbers is found by both.
 */
final class FurtherTexts {
  private static final String PREFIX = "also:";

  private final List<Integer> places;

  private FurtherTexts(List<Integer> places) {
    this.places = places;
  }

  /** Whether what several columns say can be read one behind the other. */
  static boolean isFor(String column) {
    return Field.find(column)
        .filter(field -> field.kind() == FieldKind.TEXT || field == Field.CASE_REF)
        .isPresent();
  }

  /** Gives all those columns to a field, the first as its own. */
  static void put(String column, List<Integer> places, Map<String, Integer> columns) {
    columns.put(column, places.get(0));
    for (int i = 1; i < places.size(); i++) {
      columns.put(name(column, i), places.get(i));
    }
  }

  /** Those of one field, in the order of the table. */
  static FurtherTexts of(Field field, Map<String, Integer> columns) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; columns.containsKey(name(field.key(), i)); i++) {
      places.add(columns.get(name(field.key(), i)));
    }
    return new FurtherTexts(places);
  }

  private static String name(String column, int index) {
    return index == 1 ? PREFIX + column : PREFIX + column + ":" + index;
  }

  /** The cell of the field with what stands in the others behind it. */
  Cell joined(Cell own, Row row) {
    List<Cell> cells =
        Stream.concat(Stream.of(own), places.stream().map(row::cell))
            .filter(cell -> !(cell instanceof Cell.Blank) && !isNothing(cell))
            .toList();
    Optional<Cell> fault = cells.stream().filter(Cell.Fault.class::isInstance).findFirst();
    return switch (cells.size()) {
      case 0 -> own;
      case 1 -> cells.get(0);
      default -> fault.orElseGet(() -> new Cell.Text(texts(cells)));
    };
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  private static boolean isNothing(Cell cell) {
    return Placeholder.isNothing(WhiteSpace.trim(cell.shown()));
  }

  private static String texts(List<Cell> cells) {
    return cells.stream()
        .map(cell -> WhiteSpace.trim(cell.shown()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
