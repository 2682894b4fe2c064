package org.caldicottaudit.report;

import java.util.List;

/**
 * The records that were not surely joined, as far as a sheet should hold them.
 *
 * @param rows in order of place
 * @param records how many records they are, with those for which there was no room
 */
public record Unjoined(List<NotJoined> rows, long records) {
  /** Nothing was left open. */
  public static final Unjoined NONE = new Unjoined(List.of(), 0);

  public Unjoined {
    rows = List.copyOf(rows);
  }
}
