package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Row;

/** Takes the rows of one table in order and gives each its one fate. */
interface RowReader {
  void row(Row row);

  /** After the last row. */
  default void end() {}
}
