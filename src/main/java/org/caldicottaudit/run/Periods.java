package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.Optional;

/** The days that somebody asks for. */
final class Periods {
  private Periods() {}

  /**
   * Refuses a period without days.
   *
   * @throws RunException when the last day is before the first
   */
  static void check(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new RunException(
          "The period ends before it begins: --from is "
              + from.get()
              + " and --to is "
              + to.get()
              + ".");
    }
  }
}
