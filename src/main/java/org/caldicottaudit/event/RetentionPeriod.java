package org.caldicottaudit.event;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * How long a class of record is kept. Months and years are added by the calendar: 29 February plus
 * one year is 28 February.
 *
 * @param length how long after its trigger; meaningless when indefinite
 * @param fromBirth whether the trigger is the child's birth instead of the record's own trigger
 *     date
 * @param indefinite kept without end, which the protocol allows only with a review process
 */
public record RetentionPeriod(Period length, boolean fromBirth, boolean indefinite) {
  /** Stands in {@link Field#RETAIN_UNTIL} for a record that is kept without end. */
  public static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

  public static final RetentionPeriod INDEFINITE = new RetentionPeriod(Period.ZERO, false, true);

  public RetentionPeriod {
    Objects.requireNonNull(length, "length must not be null");
    if (length.isNegative()) {
      throw new IllegalArgumentException("length must not be negative but is " + length);
    }
  }

  /** The last day on which a record that was triggered on that day may be kept. */
  public LocalDate endsOn(LocalDate trigger) {
    return trigger.plus(length);
  }
}
