package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the retention schedule says about a record.
 *
 * @param classKnown whether its class stands in the schedule
 * @param indefinite whether it is kept without end
 * @param begun false where the schedule counts from an event of which the record's own column says
 *     nothing: the case is open, and no period runs yet
 * @param dueOn the last day on which it may be kept; empty when that can't be worked out
 * @param dueFrom {@code schedule} or {@code record}: whose word the day is; empty without a day
 */
public record RetentionState(
    boolean classKnown,
    boolean indefinite,
    boolean begun,
    Optional<LocalDate> dueOn,
    String dueFrom) {}
