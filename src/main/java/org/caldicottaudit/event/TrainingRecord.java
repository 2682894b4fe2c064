package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One row of a training register: who was trained in handling information, and when.
 *
 * @param person as the register writes the name
 */
public record TrainingRecord(Place place, String person, LocalDate completed) {
  public TrainingRecord {
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(completed, "completed must not be null");
    if (person.isBlank()) {
      throw new IllegalArgumentException("person must not be blank");
    }
  }
}
