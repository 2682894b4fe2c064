package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An information sharing agreement, as the agreements table describes it.
 *
 * @param tier 1 (overarching), 2 (the protocol itself) or 3 (a service agreement); 0 when not given
 * @param parties organisations that it binds, as written
 * @param ratified the day it came into force; empty when not yet
 * @param reviewDue the day by which it must be reviewed, when the table states one
 */
public record Agreement(
    Place place,
    String reference,
    String name,
    int tier,
    String parent,
    List<String> parties,
    List<String> purposes,
    List<String> categories,
    Optional<LocalDate> ratified,
    Optional<LocalDate> reviewDue,
    String answerTimes) {
  public Agreement {
    Objects.requireNonNull(place, "place must not be null");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("reference must not be blank");
    }
    parties = List.copyOf(parties);
    purposes = List.copyOf(purposes);
    categories = List.copyOf(categories);
  }

  /** Whether it was in force on that day; a review that is overdue does not end it. */
  public boolean inForceOn(LocalDate day) {
    return ratified.map(first -> !day.isBefore(first)).orElse(false);
  }
}
