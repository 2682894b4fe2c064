package org.caldicottaudit.event;

import java.util.Objects;
import java.util.Optional;

/**
 * One row of a retention schedule: what class of record is kept how long, and on whose authority.
 *
 * @param period empty where nobody could read it: the schedule knows the class all the same
 */
public record RetentionRule(
    Place place,
    String recordClass,
    String trigger,
    Optional<RetentionPeriod> period,
    String periodAsWritten,
    String authority,
    String approvedBy) {
  public RetentionRule {
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(period, "period must not be null");
    if (recordClass.isBlank()) {
      throw new IllegalArgumentException("recordClass must not be blank");
    }
  }
}
