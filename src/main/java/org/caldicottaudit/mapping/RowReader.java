package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Row;

/** Takes the rows of one table in order and gives each its one fate. */
interface RowReader {
  void row(Row row);

  /** Whether a record of a text file may have that many cells where the next one stands. */
  default boolean fits(int cells) {
    return true;
  }

  /** After the last row. */
  default void end() {}
}
