package org.caldicottaudit.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.source.Row;

/** What the columns of some rows look like, each looked at once however many headings ask. */
final class ColumnShapes {
  static final ColumnShapes NONE = new ColumnShapes(List.of());

  private final List<Row> rows;
  private final Map<Integer, ColumnShape> shapes = new HashMap<>();

  ColumnShapes(List<Row> rows) {
    this.rows = rows;
  }

  ColumnShape of(int column) {
    return shapes.computeIfAbsent(column, at -> new ColumnShape(rows, at, Vocabulary.GENERAL));
  }
}
