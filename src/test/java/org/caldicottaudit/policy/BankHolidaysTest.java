package org.caldicottaudit.policy;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped list against the rules of the law, and the days that broke them. */
class BankHolidaysTest {
  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2028;
  private static final PolicyFolder POLICIES = new PolicyFolder(Path.of("policies"));
  private static final Set<LocalDate> SHIPPED =
      ReferenceData.load(POLICIES, PackLoader.load(POLICIES, Catalogue.load(POLICIES))).holidays();

  /** Moved or added by proclamation. */
  private static final List<LocalDate> SPECIAL =
      days("2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08");

  /** Their regular days, on which people worked. */
  private static final List<LocalDate> MOVED = days("2020-05-04", "2022-05-30");

  @Test
  void theShippedDaysAreThoseOfTheLaw() {
    Set<LocalDate> expected = new TreeSet<>(SPECIAL);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      expected.addAll(regular(year));
    }
    MOVED.forEach(expected::remove);

    assertThat(SHIPPED).containsExactlyElementsOf(expected);
  }

  /** Easter Sundays from the tables of the Book of Common Prayer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-04-05",
        "2016-03-27",
        "2018-04-01",
        "2019-04-21",
        "2024-03-31",
        "2027-03-28",
        "2028-04-16"
      })
  void easterIsWhereThePrayerBookHasIt(LocalDate sunday) {
    assertThat(easter(sunday.getYear())).isEqualTo(sunday);
    assertThat(SHIPPED).contains(sunday.minusDays(2), sunday.plusDays(1));
  }

  @Test
  void noneFallsOnAWeekend() {
    assertThat(SHIPPED).allMatch(day -> day.getDayOfWeek().compareTo(SATURDAY) < 0);
  }

  private static Set<LocalDate> regular(int year) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(orNextFree(LocalDate.of(year, Month.JANUARY, 1), days));
    days.add(easter(year).minusDays(2));
    days.add(easter(year).plusDays(1));
    days.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)));
    days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    days.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
    LocalDate boxingDay = LocalDate.of(year, Month.DECEMBER, 26);
    if (boxingDay.getDayOfWeek().compareTo(SATURDAY) < 0) {
      days.add(boxingDay); // a holiday in its own right, which pushes the substitute one day on
    }
    days.add(orNextFree(LocalDate.of(year, Month.DECEMBER, 25), days));
    days.add(days.contains(boxingDay) ? boxingDay : orNextFree(boxingDay, days));
    return days;
  }

  private static LocalDate orNextFree(LocalDate day, Set<LocalDate> taken) {
    LocalDate free = day;
    while (free.getDayOfWeek().compareTo(SATURDAY) >= 0 || taken.contains(free)) {
      free = free.plusDays(1);
    }
    return free;
  }

  /** Gauss's rule in the form that holds from 1900 to 2099. */
  private static LocalDate easter(int year) {
    int moon = (19 * (year % 19) + 24) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
    boolean aWeekTooLate = moon + sunday == 35 || (moon == 28 && sunday == 6 && year % 19 > 10);
    return LocalDate.of(year, Month.MARCH, 22).plusDays(moon + sunday - (aWeekTooLate ? 7L : 0L));
  }

  private static List<LocalDate> days(String... days) {
    return List.of(days).stream().map(LocalDate::parse).toList();
  }
}
