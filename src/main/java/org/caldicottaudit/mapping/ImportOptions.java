package org.caldicottaudit.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * What the user says about the logs that the logs don't say themselves.
 *
 * @param dateOrder the order of dates such as 03/04/2026; empty to take it from the file where it
 *     can be proved
 */
public record ImportOptions(Optional<DateOrder> dateOrder) {
  /** Nothing said. */
  public static final ImportOptions DEFAULTS = new ImportOptions(Optional.empty());

  public ImportOptions {
    Objects.requireNonNull(dateOrder, "dateOrder must not be null");
  }
}
