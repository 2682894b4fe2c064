package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Row;

/** Makes something of the rows of one table. */
@FunctionalInterface
interface RowTaker {
  /**
   * Takes one row below the header.
   *
   * @return false when the row, by its kind, reports nothing that is a sharing event; it is counted
   *     as skipped, and the taker has noted what it was
   * @throws UnreadableCellException when the row can't be used; nothing of it has been taken then
   */
  boolean take(Row row) throws UnreadableCellException;
}
