package org.caldicottaudit.source;

/** Takes the tables of one file, one after another, row by row in the order of the file. */
public interface TableVisitor {
  void begin(Table table);

  /**
   * Takes the next row.
   *
   * @return false when no more rows of this table are wanted
   */
  boolean row(Row row);

  /** Whether a record of a text file may have that many cells; true while that isn't known. */
  boolean fits(int cells);

  void end(TableEnd end);
}
