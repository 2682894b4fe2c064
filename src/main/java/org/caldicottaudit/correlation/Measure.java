package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Moment;

/** How long it took until something followed. */
final class Measure {
  private Measure() {}

  /**
   * The sequel that the candidates make. The first strong one counts; a weak one before it leaves
   * open that it came as early as that.
   *
   * @param inTime at least one, the earliest first
   */
  static Sequel of(
      String name, List<Candidate> inTime, Optional<Moment> start, WorkingCalendar calendar) {
    Candidate first = inTime.get(0);
    Candidate chosen = inTime.stream().filter(Candidate::strong).findFirst().orElse(first);
    Optional<Elapsed> latest = elapsed(start, chosen, calendar);
    Optional<Elapsed> earliest = elapsed(start, first, calendar);
    return Sequel.found(
        chosen.link(name),
        latest.map(late -> new Elapsed(earliest.orElse(late).atLeast(), late.atMost())));
  }

  private static Optional<Elapsed> elapsed(
      Optional<Moment> start, Candidate candidate, WorkingCalendar calendar) {
    return start.flatMap(from -> candidate.when().map(to -> calendar.between(from, to)));
  }
}
