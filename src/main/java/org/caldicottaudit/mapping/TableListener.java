package org.caldicottaudit.mapping;

/** Hears which tables of a file are read. */
@FunctionalInterface
interface TableListener {
  /** Hears nothing. */
  TableListener NONE = (plan, header) -> RowListener.NONE;

  /** A table begins; gives who hears of its rows. */
  RowListener table(TablePlan plan, Header header);
}
