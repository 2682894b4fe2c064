package org.caldicottaudit.sampling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.caldicottaudit.event.Place;

/**
 * One verdict that a person shall look at.
 *
 * @param identity what it is from run to run: the id of a finding, or of a pass the rule and what
 *     identifies the event, in a digest that tells nothing of it
 * @param severity of a finding; empty for a pass
 * @param said what the audit said of it
 */
public record Drawn(
    Stratum stratum,
    String identity,
    String title,
    String severity,
    Optional<LocalDate> date,
    String caseRef,
    Place place,
    String said)
    implements Comparable<Drawn> {
  private static final Comparator<Drawn> ORDER =
      Comparator.comparing((Drawn drawn) -> drawn.stratum().side())
          .thenComparing(drawn -> drawn.stratum().rule())
          .thenComparing(Drawn::place)
          .thenComparing(Drawn::identity);

  /** Findings before passes, then by rule and place, as a reviewer reads them. */
  @Override
  public int compareTo(Drawn other) {
    return ORDER.compare(this, other);
  }
}
