package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;

/**
 * One thing that a person should act on, or that the logs leave unproven, ready to be shown: every
 * personal value in it is already masked unless the run identifies.
 *
 * @param id stable from run to run; made of the rule and what identifies the event, never of a row
 * @param outcome finding or unproven
 * @param pack name of the pack that it was judged by
 * @param caseRef case references, joined by {@code "; "}; empty when the event names none
 * @param partner the organisation whose practice it is; "not stated" when no log says
 * @param field name of the field at fault; empty when none is
 * @param message what was found, as one or more sentences
 * @param remedy what to do now
 * @param controls ids of the controls of the pack that the rule serves
 * @param ties what the event was tied to, and by what; in order
 * @param history what it is known by in other runs
 */
public record Finding(
    String id,
    String ruleId,
    Severity severity,
    Outcome outcome,
    Standing standing,
    String pack,
    Optional<LocalDate> eventDate,
    String caseRef,
    String partner,
    String field,
    Place place,
    String message,
    String remedy,
    List<String> controls,
    LocalDate firstSeen,
    List<String> ties,
    History history)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::place)
          .thenComparing(Finding::outcome)
          .thenComparing(Finding::id);

  /** A finding that no other run knows. */
  public Finding(
      String id,
      String ruleId,
      Severity severity,
      Outcome outcome,
      Standing standing,
      String pack,
      Optional<LocalDate> eventDate,
      String caseRef,
      String partner,
      String field,
      Place place,
      String message,
      String remedy,
      List<String> controls,
      LocalDate firstSeen,
      List<String> ties) {
    this(
        id,
        ruleId,
        severity,
        outcome,
        standing,
        pack,
        eventDate,
        caseRef,
        partner,
        field,
        place,
        message,
        remedy,
        controls,
        firstSeen,
        ties,
        History.NONE);
  }

  public Finding {
    Objects.requireNonNull(id, "id must not be null");
    if (outcome != Outcome.FINDING && outcome != Outcome.UNPROVEN) {
      throw new IllegalArgumentException(
          "outcome must be finding or unproven but is " + outcome.code());
    }
    Objects.requireNonNull(history, "history must not be null");
    controls = List.copyOf(controls);
    ties = List.copyOf(ties);
  }

  /** By severity, rule, file, sheet and row: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** Whether it counts: a finding, not an open question, and not excepted. */
  public boolean open() {
    return outcome == Outcome.FINDING && standing == Standing.OPEN;
  }

  /** The same with other words for its cases and what was found. */
  public Finding withCases(String cases, String words) {
    return new Finding(
        id, ruleId, severity, outcome, standing, pack, eventDate, cases, partner, field, place,
        words, remedy, controls, firstSeen, ties, history);
  }

  /** The same, covered by an exception. */
  public Finding excepted(String nowToDo) {
    return with(Standing.EXCEPTED, nowToDo, firstSeen, history);
  }

  /** The same with what other runs know of it. */
  public Finding with(LocalDate seenFirst, History known) {
    return with(standing, remedy, seenFirst, known);
  }

  private Finding with(Standing stands, String nowToDo, LocalDate seenFirst, History known) {
    return new Finding(
        id, ruleId, severity, outcome, stands, pack, eventDate, caseRef, partner, field, place,
        message, nowToDo, controls, seenFirst, ties, known);
  }
}
