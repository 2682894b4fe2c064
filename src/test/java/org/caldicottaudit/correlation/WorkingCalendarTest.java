package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caldicottaudit.event.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  /** Three sums that were rounded to a hundredth each. */
  private static final double ROUNDING = 0.0151;

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-04-03"), // Good Friday
          LocalDate.parse("2026-04-06"), // Easter Monday
          LocalDate.parse("2026-05-04"),
          LocalDate.parse("2026-12-25"),
          LocalDate.parse("2026-12-26"), // a Saturday, which was no working day anyway
          LocalDate.parse("2026-12-28"));

  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(HOLIDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));

  /** Open all night, so that the hours around midnight count. */
  private static final WorkingCalendar EVERY_HOUR =
      new WorkingCalendar(Set.of(), LocalTime.MIDNIGHT, LocalTime.of(23, 59));

  /** Hand-worked; 2026-04-01 was a Wednesday, before Easter. Times are London's. */
  @ParameterizedTest
  @CsvSource({
    // one afternoon
    "2026-04-01T13:00, 2026-04-01T16:30,   3.5,  3.5,  0, 0",
    // out of hours on both sides
    "2026-04-01T06:00, 2026-04-01T22:00,  16.0,  8.0,  0, 0",
    // overnight
    "2026-04-01T16:00, 2026-04-02T10:00,  18.0,  2.0,  1, 1",
    // over the Easter weekend: Friday and Monday are holidays
    "2026-04-02T16:00, 2026-04-07T10:00, 114.0,  2.0,  5, 1",
    // from one weekend day to another
    "2026-04-11T09:00, 2026-04-12T17:00,  32.0,  0.0,  1, 0",
    // received on a holiday, decided on the next working day
    "2026-04-06T11:00, 2026-04-07T09:30,  22.5,  0.5,  1, 1",
    // a whole week
    "2026-04-13T09:00, 2026-04-20T09:00, 168.0, 40.0,  7, 5",
    // Christmas: Friday 25th, Saturday 26th, its substitute on Monday
    "2026-12-24T12:00, 2026-12-29T12:00, 120.0,  8.0,  5, 1",
    // clocks go forward on 29 March: the night has an hour less
    "2026-03-28T12:00, 2026-03-29T12:00,  23.0,  0.0,  1, 0",
    "2026-03-27T16:00, 2026-03-30T10:00,  65.0,  2.0,  3, 1",
    // clocks go back on 25 October: the night has an hour more
    "2026-10-24T12:00, 2026-10-25T12:00,  25.0,  0.0,  1, 0",
    "2026-10-23T16:00, 2026-10-26T10:00,  67.0,  2.0,  3, 1",
    // in summer, an hour before midnight in London is the day before in Greenwich
    "2026-06-01T00:30, 2026-06-01T23:30,  23.0,  8.0,  0, 0",
    // the end before the start
    "2026-04-02T10:00, 2026-04-01T16:00,   0.0,  0.0,  0, 0",
    "2026-04-01T16:00, 2026-04-01T15:00,   0.0,  0.0,  0, 0",
    // not a hundredth is lost: 20 minutes are 0.33 hours
    "2026-04-01T10:00, 2026-04-01T10:20,  0.33, 0.33,  0, 0",
  })
  void aHandWorkedCase(
      LocalDateTime start, LocalDateTime end, double hours, double working, long days, long wd) {
    Elapsed elapsed = OFFICE.between(london(start), london(end));

    assertThat(elapsed.atLeast()).isEqualTo(new Amounts(hours, working, days, wd));
    assertThat(elapsed.atMost()).isEqualTo(elapsed.atLeast());
  }

  /** A day without time may have been its first or its last minute. */
  @ParameterizedTest
  @CsvSource({
    // start only a day
    "2026-04-01, 2026-04-02T10:00, 10.0, 1.0, 34.0, 9.0, 1, 1",
    // end only a day
    "2026-04-01T16:00, 2026-04-02,  8.0, 1.0, 32.0, 9.0, 1, 1",
    // both, next to each other
    "2026-04-01, 2026-04-02, 0.0, 0.0, 48.0, 16.0, 1, 1",
    // both, the same day
    "2026-04-01, 2026-04-01, 0.0, 0.0, 24.0, 8.0, 0, 0",
    // an hour of the very day
    "2026-04-01, 2026-04-01T12:00, 0.0, 0.0, 12.0, 3.0, 0, 0",
    "2026-04-01T12:00, 2026-04-01, 0.0, 0.0, 12.0, 5.0, 0, 0",
    // the day of the clock change has 25 hours
    "2026-10-25, 2026-10-25, 0.0, 0.0, 25.0, 0.0, 0, 0",
    // the end on a day before
    "2026-04-02, 2026-04-01, 0.0, 0.0, 0.0, 0.0, 0, 0",
    "2026-04-02T00:00, 2026-04-01, 0.0, 0.0, 0.0, 0.0, 0, 0",
  })
  void aDayWithoutTimeGivesARange(
      String start,
      String end,
      double leastHours,
      double leastWorking,
      double mostHours,
      double mostWorking,
      long days,
      long workingDays) {
    Elapsed elapsed = OFFICE.between(moment(start), moment(end));

    assertThat(elapsed)
        .isEqualTo(
            new Elapsed(
                new Amounts(leastHours, leastWorking, days, workingDays),
                new Amounts(mostHours, mostWorking, days, workingDays)));
  }

  /** Were it otherwise, an hour of work would be doubled or missing. */
  @Test
  void clocksChangeOnSundaysOnly() {
    ZoneRules rules = Moment.LONDON.getRules();
    Instant change = Instant.parse("2000-01-01T00:00:00Z");
    for (int i = 0; i < 100; i++) {
      change = rules.nextTransition(change).getInstant();
      assertThat(Moment.at(change).date().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }
  }

  @Test
  void aDayThatClosesBeforeItOpensIsRefused() {
    assertThatThrownBy(() -> new WorkingCalendar(Set.of(), LocalTime.of(17, 0), LocalTime.of(9, 0)))
        .hasMessage("A working day opens before it closes, but found 17:00 to 09:00");
  }

  @Test
  void farAwayDatesTakeNoLonger() {
    Elapsed elapsed = OFFICE.between(moment("0100-01-01"), moment("9900-12-31"));

    assertThat(elapsed.atLeast().workingDays()).isGreaterThan(2_500_000);
  }

  @Property
  void stretchesAddUp(
      @ForAll("moments") Moment a, @ForAll("moments") Moment b, @ForAll("moments") Moment c) {
    Moment[] inOrder = Stream.of(a, b, c).sorted().toArray(Moment[]::new);
    for (WorkingCalendar calendar : Set.of(OFFICE, EVERY_HOUR)) {
      Amounts first = calendar.between(inOrder[0], inOrder[1]).atLeast();
      Amounts second = calendar.between(inOrder[1], inOrder[2]).atLeast();
      Amounts whole = calendar.between(inOrder[0], inOrder[2]).atLeast();

      assertThat(first.hours() + second.hours()).isCloseTo(whole.hours(), within(ROUNDING));
      assertThat(first.workingHours() + second.workingHours())
          .isCloseTo(whole.workingHours(), within(ROUNDING));
      assertThat(first.days() + second.days()).isEqualTo(whole.days());
      assertThat(first.workingDays() + second.workingDays()).isEqualTo(whole.workingDays());
    }
  }

  @Property
  void aLaterEndIsNeverLess(
      @ForAll("anyMoments") Moment start,
      @ForAll("anyMoments") Moment a,
      @ForAll("anyMoments") Moment b) {
    boolean aFirst = a.hasTime() == b.hasTime() ? a.compareTo(b) <= 0 : a.date().isBefore(b.date());
    boolean bFirst = a.hasTime() == b.hasTime() ? !aFirst : b.date().isBefore(a.date());
    if (aFirst || bFirst) {
      Elapsed early = OFFICE.between(start, aFirst ? a : b);
      Elapsed late = OFFICE.between(start, aFirst ? b : a);
      assertAtMost(early.atLeast(), late.atLeast());
      assertAtMost(early.atMost(), late.atMost());
    }
  }

  @Property
  void theLeastIsNeverMoreThanTheMostAndNoWorkIsMoreThanTheTime(
      @ForAll("anyMoments") Moment a, @ForAll("anyMoments") Moment b) {
    Elapsed elapsed = OFFICE.between(a, b);

    assertAtMost(elapsed.atLeast(), elapsed.atMost());
    assertThat(elapsed.atMost().workingHours()).isLessThanOrEqualTo(elapsed.atMost().hours());
    assertThat(elapsed.atMost().workingDays()).isLessThanOrEqualTo(elapsed.atMost().days());
  }

  @Property
  void weekendsAndHolidaysCountNothing(@ForAll("moments") Moment start) {
    LocalDate day = start.date();
    boolean working =
        day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !HOLIDAYS.contains(day);

    Amounts wholeDay = OFFICE.between(Moment.on(day), Moment.on(day)).atMost();
    long counted = OFFICE.between(Moment.on(day.minusDays(1)), start).atLeast().workingDays();

    assertThat(wholeDay.workingHours()).isEqualTo(working ? 8 : 0);
    assertThat(counted).isEqualTo(working ? 1 : 0);
  }

  /** The arithmetic against walking from day to day. */
  @Property
  void workingDaysAreThoseThatAWalkCounts(
      @ForAll("moments") Moment a, @ForAll("moments") Moment b) {
    Moment start = a.compareTo(b) <= 0 ? a : b;
    Moment end = a.compareTo(b) <= 0 ? b : a;
    long walked =
        start
            .date()
            .plusDays(1)
            .datesUntil(end.date().plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.contains(day))
            .count();
    if (!start.date().equals(end.date())) {
      assertThat(OFFICE.between(start, end).atLeast().workingDays()).isEqualTo(walked);
    }
  }

  @Provide
  Arbitrary<Moment> moments() {
    long from = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse("2027-01-15T00:00:00Z").getEpochSecond();
    long spring = Instant.parse("2026-03-29T01:00:00Z").getEpochSecond();
    long autumn = Instant.parse("2026-10-25T01:00:00Z").getEpochSecond();
    return Arbitraries.oneOf(
            Arbitraries.longs().between(from, to),
            Arbitraries.longs().between(spring - 10_000, spring + 10_000),
            Arbitraries.longs().between(autumn - 10_000, autumn + 10_000))
        .map(second -> Moment.at(Instant.ofEpochSecond(second)));
  }

  @Provide
  Arbitrary<Moment> anyMoments() {
    return Arbitraries.oneOf(moments(), moments().map(moment -> Moment.on(moment.date())));
  }

  private static void assertAtMost(Amounts less, Amounts more) {
    assertThat(less.hours()).isLessThanOrEqualTo(more.hours());
    assertThat(less.workingHours()).isLessThanOrEqualTo(more.workingHours());
    assertThat(less.days()).isLessThanOrEqualTo(more.days());
    assertThat(less.workingDays()).isLessThanOrEqualTo(more.workingDays());
  }

  private static Moment moment(String written) {
    return written.contains("T")
        ? london(LocalDateTime.parse(written))
        : Moment.on(LocalDate.parse(written));
  }

  private static Moment london(LocalDateTime time) {
    return Moment.at(time.atZone(Moment.LONDON).toInstant());
  }
}
