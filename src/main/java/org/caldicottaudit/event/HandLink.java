package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person decided about two records: that they belong together, or that they don't.
 *
 * @param record the id that an audit gave the one, its message id, or its number in its log
 * @param other the same of the other one
 * @param joined whether they belong together
 * @param who decided it; empty when not said
 * @param when it was decided
 * @param why in the person's own words
 */
public record HandLink(
    Place place,
    String record,
    String other,
    boolean joined,
    String who,
    Optional<LocalDate> when,
    String why) {
  public HandLink {
    Objects.requireNonNull(place, "place must not be null");
    if (record.isBlank() || other.isBlank()) {
      throw new IllegalArgumentException("a link must name two records");
    }
    Objects.requireNonNull(when, "when must not be null");
  }
}
