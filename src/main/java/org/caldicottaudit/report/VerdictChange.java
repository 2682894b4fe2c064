package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.caldicottaudit.event.Place;

/**
 * One rule's verdict on one event that differs between two ways of judging. Holds no personal
 * value.
 *
 * @param caseRef joined by {@code "; "}; empty when the event names none
 * @param from the outcome before with its severity where it is a finding, such as {@code finding
 *     (high)}; {@code not judged} where the rule was not on
 * @param to the same after
 * @param why what makes the difference, as one or more sentences
 */
public record VerdictChange(
    Place place,
    Optional<LocalDate> date,
    String caseRef,
    String ruleId,
    String from,
    String to,
    String why)
    implements Comparable<VerdictChange> {
  private static final Comparator<VerdictChange> ORDER =
      Comparator.comparing(VerdictChange::ruleId)
          .thenComparing(VerdictChange::place)
          .thenComparing(VerdictChange::from)
          .thenComparing(VerdictChange::to);

  /** What changes, such as {@code finding (high) → pass}. */
  public String kind() {
    return from + " \u2192 " + to;
  }

  /** By rule, then by file, sheet and row. */
  @Override
  public int compareTo(VerdictChange other) {
    return ORDER.compare(this, other);
  }
}
