package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.BreachClock;

/**
 * What an incident pack is asked to hold.
 *
 * @param audit the logs and how they are judged; its {@code out} is the folder of the pack
 * @param from first day of the events to show; empty for all
 * @param to last day of them
 * @param told times that the user knows; they go before what the logs say
 * @param by whoever makes the pack
 * @param at when it is made: a chain of custody needs the real time
 * @param annex whether the raw rows are written into a file of their own
 */
public record IncidentOptions(
    AuditOptions audit,
    IncidentQuestion question,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    BreachClock told,
    String by,
    Instant at,
    boolean annex) {
  public IncidentOptions {
    Objects.requireNonNull(question, "question must not be null");
    Objects.requireNonNull(at, "at must not be null");
    Periods.check(from, to);
  }

  /** The place of a pack that nobody named: no name of a person is in it. */
  public static Path standardOut(IncidentQuestion question, boolean identify) {
    return Path.of("reports", "incident-" + question.fileName(Masks.of(identify)));
  }
}
