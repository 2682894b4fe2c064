package org.caldicottaudit.event;

import java.util.Objects;

/** One row of an e-mail log. Several rows can be one {@link Message}. */
public record Transmission(LogSource source, int row, Fields fields) {
  public Transmission {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(fields, "fields must not be null");
  }

  public Place place() {
    return source.place(row);
  }
}
