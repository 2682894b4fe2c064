package org.caldicottaudit.event.inspection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;

/**
 * One table of a file and what it was taken for.
 *
 * @param proposed whether no log is known by these headings, so that their meaning was guessed
 * @param rows below the headings whose cells could be told apart; a column's share of filled cells
 *     is a part of them
 * @param possible the fields that a log of this kind can hold; none for a reference table
 * @param times whose clock the times that name no zone are read by
 * @param quarantine the first of its quarantined rows
 */
public record InspectedTable(
    LogReading reading,
    List<InspectedColumn> columns,
    boolean proposed,
    long rows,
    Set<Field> possible,
    String times,
    List<QuarantinedRow> quarantine) {
  public InspectedTable {
    Objects.requireNonNull(reading, "reading must not be null");
    columns = List.copyOf(columns);
    possible =
        possible.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(possible));
    quarantine = List.copyOf(quarantine);
  }
}
