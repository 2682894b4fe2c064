package org.caldicottaudit.event;

import java.util.Comparator;
import java.util.Objects;

/**
 * A row that could not be used, so that nothing of it was judged: listed, never lost.
 *
 * @param column heading of the column at fault; empty when the row as a whole is
 * @param reason what was found, what was expected and what to do, without the value itself
 * @param raw the row as it stands in the file; shown only where a run identifies
 */
public record QuarantinedRow(Place place, String column, String reason, String raw)
    implements Comparable<QuarantinedRow> {
  private static final Comparator<QuarantinedRow> ORDER =
      Comparator.comparing(QuarantinedRow::place)
          .thenComparing(QuarantinedRow::column)
          .thenComparing(QuarantinedRow::reason);

  public QuarantinedRow {
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(column, "column must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    Objects.requireNonNull(raw, "raw must not be null");
  }

  @Override
  public int compareTo(QuarantinedRow other) {
    return ORDER.compare(this, other);
  }
}
