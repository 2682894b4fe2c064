package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Objects;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.ReferenceTables;

/**
 * What an import found beside the rows that it handed on.
 *
 * @param readings one a table, in order of file name and sheet
 * @param quarantine rows that nothing was judged of, in order of their place
 */
public record Imported(
    List<LogReading> readings, List<QuarantinedRow> quarantine, ReferenceTables tables) {
  public Imported {
    readings = List.copyOf(readings);
    quarantine = List.copyOf(quarantine);
    Objects.requireNonNull(tables, "tables must not be null");
  }
}
