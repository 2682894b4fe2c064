package org.caldicottaudit.correlation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Moment;
import org.jspecify.annotations.Nullable;

/** How long it took until something followed. */
final class Measure {
  private Measure() {}

  /**
   * The sequel that the candidates make; empty without any. The first strong one counts; a weak one
   * before it leaves open that it came as early as that.
   */
  static Optional<Sequel> of(
      String name, Stream<Candidate> candidates, Optional<Moment> start, WorkingCalendar calendar) {
    First first = new First();
    candidates.forEach(first::take);
    return Optional.ofNullable(first.chosen())
        .map(
            chosen -> {
              Optional<Elapsed> earliest = elapsed(start, first.ofAll(), calendar);
              Optional<Elapsed> latest = elapsed(start, chosen, calendar);
              return Sequel.found(
                  chosen.link(name),
                  latest.map(late -> new Elapsed(earliest.orElse(late).atLeast(), late.atMost())));
            });
  }

  /** The earliest candidate, and the earliest strong one. */
  private static final class First {
    private @Nullable Candidate all;
    private @Nullable Candidate strong;

    void take(Candidate candidate) {
      all = earlier(all, candidate);
      strong = candidate.strong() ? earlier(strong, candidate) : strong;
    }

    private static Candidate earlier(@Nullable Candidate one, Candidate other) {
      return one != null && Candidate.EARLIEST.compare(one, other) <= 0 ? one : other;
    }

    @Nullable Candidate chosen() {
      return strong == null ? all : strong;
    }

    Candidate ofAll() {
      return Objects.requireNonNull(all, "only asked for when something was found");
    }
  }

  private static Optional<Elapsed> elapsed(
      Optional<Moment> start, Candidate candidate, WorkingCalendar calendar) {
    return start.flatMap(from -> candidate.when().map(to -> calendar.between(from, to)));
  }
}
