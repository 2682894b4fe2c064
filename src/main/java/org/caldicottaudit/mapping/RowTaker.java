package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Row;

/** Makes something of the rows of one table. */
@FunctionalInterface
interface RowTaker {
  /**
   * Takes one row below the header.
   *
   * @throws UnreadableCellException when the row can't be used; nothing of it has been taken then
   */
  void take(Row row) throws UnreadableCellException;
}
