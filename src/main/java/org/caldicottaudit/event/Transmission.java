package org.caldicottaudit.event;

import java.util.Objects;
import java.util.Set;

/**
 * One row of an e-mail log or audit log. Several rows can be one {@link Message}.
 *
 * @param provided the fields that rows of its kind can say; all that the table has a column for,
 *     unless its rows are of several kinds
 */
public record Transmission(LogSource source, int row, Fields fields, Set<Field> provided) {
  public Transmission {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(fields, "fields must not be null");
    Objects.requireNonNull(provided, "provided must not be null");
  }

  /** A row of a table whose rows are all of one kind. */
  public Transmission(LogSource source, int row, Fields fields) {
    this(source, row, fields, source.provided());
  }

  public Place place() {
    return source.place(row);
  }
}
