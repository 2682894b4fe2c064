package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A law, a lawful basis or a power that a record may cite, as the list of laws describes it.
 *
 * @param name such as {@code Data Protection Act 1998}; for a basis, its code
 * @param kind basis, condition, act, power or guidance
 * @param words the ways of writing it
 * @param from first day in force; empty when it was there before any log
 * @param to last day in force; empty while it still is
 */
public record Law(
    String name,
    String kind,
    List<String> words,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public Law {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    words = List.copyOf(words);
  }
}
