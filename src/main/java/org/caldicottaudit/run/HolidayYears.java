package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The years of which bank holidays are known; in any other, working days would be miscounted. */
final class HolidayYears {
  private HolidayYears() {}

  /**
   * A sentence that says which years of the logs are not among them; empty when all are.
   *
   * @param first the earliest days of the logs
   * @param last their latest days
   */
  static Optional<String> unknown(
      SortedSet<LocalDate> holidays, Stream<LocalDate> first, Stream<LocalDate> last) {
    Set<Integer> known =
        holidays.stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    String unknown =
        Stream.concat(first, last)
            .map(LocalDate::getYear)
            .filter(year -> !known.contains(year))
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The logs reach into "
                + unknown
                + ", a year of which no bank holiday is known, so that its working days are counted as if it had none. "
                + "Add a table of holidays with the heading Date, or correct the dates of the logs.");
  }
}
