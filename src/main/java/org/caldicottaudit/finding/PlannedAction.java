package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What people wrote beside a finding in the action plan.
 *
 * @param owner who sees to it; empty when nobody does
 * @param due the day by which it is to be done
 * @param note empty when there is none
 */
public record PlannedAction(
    String owner, Optional<LocalDate> due, ActionStatus status, String note) {
  /** Nobody has written anything yet. */
  public static final PlannedAction NONE =
      new PlannedAction("", Optional.empty(), ActionStatus.OPEN, "");

  public PlannedAction {
    Objects.requireNonNull(owner, "owner must not be null");
    Objects.requireNonNull(status, "status must not be null");
    Objects.requireNonNull(note, "note must not be null");
  }

  /** The same with another status. */
  public PlannedAction with(ActionStatus other) {
    return new PlannedAction(owner, due, other, note);
  }
}
