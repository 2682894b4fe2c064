package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as a text gives it, before it is decided which number is the day.
 *
 * @param first the number before the month's or day's place; the day where the order is certain
 * @param second the month where the order is certain
 * @param ordered whether the text itself says which is which
 * @param year with four digits
 * @param shortYear whether the text has only two digits of the year
 * @param yearMayLead whether the first number could be the year as well, as in 26-04-03
 * @param byWeekday the order in which the weekday beside it fits; empty where both or none do
 */
record WrittenDate(
    int first,
    int second,
    int year,
    boolean ordered,
    boolean shortYear,
    boolean yearMayLead,
    Optional<DateOrder> byWeekday,
    Optional<LocalTime> time,
    Optional<ZoneOffset> offset) {

  /** The only order that makes a date of it, such as 25/03/2026 or Fri 03/04/2026. */
  Optional<DateOrder> proof() {
    if (byWeekday.isPresent()) {
      return byWeekday;
    }
    if (ordered || yearMayLead) {
      return Optional.empty();
    }
    if (first > 12 && second <= 12 && first <= 31) {
      return Optional.of(DateOrder.DMY);
    }
    return second > 12 && first <= 12 && second <= 31
        ? Optional.of(DateOrder.MDY)
        : Optional.empty();
  }

  /** The same, with a weekday that fits only in that order. */
  WrittenDate provedBy(DateOrder weekday) {
    return new WrittenDate(
        first, second, year, ordered, shortYear, false, Optional.of(weekday), time, offset);
  }

  /** Whether its day and month can't be told apart without an order. */
  boolean ambiguous() {
    return !ordered && byWeekday.isEmpty() && (first != second || yearMayLead);
  }

  /**
   * The day in that order.
   *
   * @throws DateTimeException when there is no such day
   */
  LocalDate day(DateOrder order) {
    boolean dayFirst = ordered || order == DateOrder.DMY;
    return LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
  }
}
