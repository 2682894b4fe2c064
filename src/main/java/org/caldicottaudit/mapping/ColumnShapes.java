package org.caldicottaudit.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** What the columns of some rows look like, each looked at once however many headings ask. */
final class ColumnShapes {
  static final ColumnShapes NONE = new ColumnShapes(List.of());

  private final List<Row> rows;
  private final Map<Integer, ColumnShape> shapes = new HashMap<>();

  ColumnShapes(List<Row> rows) {
    this.rows = rows;
  }

  /** Whether two columns say the same wherever both say something, and somewhere they do. */
  boolean agree(int one, int other) {
    List<Row> both =
        rows.stream()
            .filter(row -> row.fault().isEmpty())
            .filter(row -> !text(row, one).isEmpty() && !text(row, other).isEmpty())
            .toList();
    return !both.isEmpty()
        && both.stream().allMatch(row -> text(row, one).equalsIgnoreCase(text(row, other)));
  }

  private static String text(Row row, int column) {
    return WhiteSpace.fold(row.cell(column).shown());
  }

  ColumnShape of(int column) {
    return shapes.computeIfAbsent(column, at -> new ColumnShape(rows, at, Vocabulary.GENERAL));
  }
}
