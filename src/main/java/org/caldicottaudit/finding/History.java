package org.caldicottaudit.finding;

import java.util.Objects;
import java.util.Optional;

/**
 * What a finding is known by in other runs.
 *
 * @param event id of the event, log, flow or matter that it is about, such as {@code
 *     E-4KQ27MXAB3CD}; the same from run to run; empty when not known
 * @param change since the run that this one was compared with; empty without one
 * @param cause of that change; empty when nothing changed, or without such a run
 */
public record History(String event, Optional<Change> change, Optional<Cause> cause) {
  public static final History NONE = new History("", Optional.empty(), Optional.empty());

  public History {
    Objects.requireNonNull(event, "event must not be null");
  }

  /** Of what was not compared with another run. */
  public static History of(String event) {
    return new History(event, Optional.empty(), Optional.empty());
  }
}
