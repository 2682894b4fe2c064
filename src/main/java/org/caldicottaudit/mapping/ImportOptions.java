package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user says about the logs that the logs don't say themselves.
 *
 * @param dateOrder the order of dates such as 03/04/2026; empty to take it from the file where it
 *     can be proved
 * @param mappings mapping files, besides those in a folder {@code mappings} beside the logs; each
 *     must fit some table
 */
public record ImportOptions(Optional<DateOrder> dateOrder, List<Path> mappings) {
  /** Nothing said. */
  public static final ImportOptions DEFAULTS = new ImportOptions(Optional.empty());

  /** Without mappings. */
  public ImportOptions(Optional<DateOrder> dateOrder) {
    this(dateOrder, List.of());
  }

  public ImportOptions {
    Objects.requireNonNull(dateOrder, "dateOrder must not be null");
    mappings = List.copyOf(mappings);
  }
}
