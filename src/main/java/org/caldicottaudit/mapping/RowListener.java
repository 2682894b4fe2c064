package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Row;

/** Hears what became of each row of one table, in the order of its rows. */
interface RowListener {
  /** Hears nothing. */
  RowListener NONE =
      new RowListener() {
        @Override
        public void accepted(Row row) {}

        @Override
        public void quarantined(Row row, String heading, String reason) {}

        @Override
        public void skipped(Row row, String reason) {}
      };

  /** Rows below are read by other headings of the same kind of export. */
  default void headings(Header next) {}

  /** The row was taken; it comes with the values of cells that were merged down to it. */
  void accepted(Row row);

  /** The row can't be used; without a heading, it is at fault as a whole. */
  void quarantined(Row row, String heading, String reason);

  void skipped(Row row, String reason);
}
