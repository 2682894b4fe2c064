package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing to be judged.
 *
 * @param pack name of the pack that judges it
 * @param document the event or agreement as {@code policies/README.md} describes it, with {@code
 *     provided}: the fields and tables that its source has at all
 */
public record Item(String pack, ObjectNode document) {
  public Item {
    Objects.requireNonNull(pack, "pack must not be null");
    Objects.requireNonNull(document, "document must not be null");
  }

  /** The day of the event; empty where its log gives none, and for what is no event. */
  Optional<LocalDate> day() {
    return document.path("date").isTextual()
        ? Optional.of(LocalDate.parse(document.path("date").textValue()))
        : Optional.empty();
  }
}
