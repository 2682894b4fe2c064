package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Transmission;
import org.junit.jupiter.api.Test;

final class LogSpansTest {
  private static final LogSource LOG =
      new LogSource("log.xlsx", "Log", "test", EnumSet.allOf(Field.class));
  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
  private static final LocalDate EASTER_MONDAY = MONDAY;

  private final LogSpans spans = new LogSpans();

  private static WorkingCalendar calendar(LocalDate... holidays) {
    return new WorkingCalendar(Set.of(holidays), LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  private void entry(LogSource log, LocalDate day, String id) {
    Fields.Builder fields = Fields.builder().put(Field.SHARED_AT, Moment.on(day));
    if (!id.isEmpty()) {
      fields.put(Field.ENTRY_ID, id);
    }
    spans.add(new Entry(log, 2, fields.build()));
  }

  private void workingDays(LocalDate from, int count) {
    IntStream.range(0, count)
        .mapToObj(week -> from.plusDays(week / 5 * 7 + week % 5))
        .forEach(day -> entry(LOG, day, ""));
  }

  private LogSpan only() {
    List<LogSpan> all = spans.spans(calendar(), source -> "");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void numbers(String prefix, IntStream numbers) {
    numbers.forEach(number -> entry(LOG, MONDAY, prefix + number));
  }

  @Test
  void aLogOfEveryWorkingDayHasNoUnusualGap() {
    workingDays(MONDAY, 20);

    assertThat(only().gaps()).isEmpty();
  }

  @Test
  void aFortnightWithoutEntriesInADailyLogIsUnusual() {
    workingDays(MONDAY, 10);
    workingDays(MONDAY.plusWeeks(4), 10);

    LogSpan.Gap gap = new LogSpan.Gap(LocalDate.of(2026, 4, 18), LocalDate.of(2026, 5, 3), 10);
    assertThat(only().gaps()).containsExactly(gap);
    assertThat(only().longest()).contains(gap);
  }

  @Test
  void aWeeklyLogIsSilentForDaysByItsNature() {
    IntStream.range(0, 16).forEach(week -> entry(LOG, MONDAY.plusWeeks(week), ""));

    assertThat(only().gaps()).isEmpty();
    assertThat(only().longest())
        .contains(new LogSpan.Gap(MONDAY.plusDays(1), MONDAY.plusDays(6), 4));
  }

  @Test
  void aLogOfFewDaysHasNoRhythmButALongestGap() {
    entry(LOG, MONDAY, "");
    entry(LOG, MONDAY.plusWeeks(8), "");

    assertThat(only().gaps()).isEmpty();
    assertThat(only().longest().map(LogSpan.Gap::workingDays)).contains(39L);
  }

  @Test
  void aBankHolidayIsNoWorkingDay() {
    entry(LOG, EASTER_MONDAY.minusDays(3), "");
    entry(LOG, EASTER_MONDAY.plusDays(1), "");

    assertThat(
            spans
                .spans(calendar(EASTER_MONDAY), source -> "")
                .get(0)
                .longest()
                .map(LogSpan.Gap::workingDays))
        .contains(0L);
    assertThat(only().longest().map(LogSpan.Gap::workingDays)).contains(1L);
  }

  @Test
  void anEntryWithoutADateIsNoDay() {
    spans.add(new Entry(LOG, 2, Fields.builder().put(Field.CASE_REF, "TV-1").build()));

    assertThat(only().longest()).isEmpty();
  }

  @Test
  void numbersThatARunningLogLeavesOutAreNamedByTheirNeighbours() {
    numbers("SL-", IntStream.rangeClosed(100, 130).filter(n -> n != 110 && n != 111));

    assertThat(only().missing()).containsExactly(new LogSpan.Missing("SL-109", "SL-112", 2));
  }

  @Test
  void eachPrefixRunsForItself() {
    numbers("A-", IntStream.rangeClosed(1, 20));
    numbers("B-", IntStream.rangeClosed(501, 520));

    assertThat(only().missing()).isEmpty();
  }

  @Test
  void fewNumbersOrScatteredOnesDontRun() {
    numbers("A-", IntStream.of(1, 2, 5));
    numbers("B-", IntStream.rangeClosed(1, 40).map(n -> n * 3));

    assertThat(only().missing()).isEmpty();
  }

  @Test
  void leadingNoughtsDontMakeAnotherNumber() {
    numbers("A-0", IntStream.rangeClosed(1, 9));
    numbers("A-", IntStream.rangeClosed(10, 30));

    assertThat(only().missing()).isEmpty();
  }

  @Test
  void eachLogIsForItselfInOrderOfItsPlace() {
    LogSource other = new LogSource("a.csv", "", "test", Set.of(Field.SENT_AT));
    entry(LOG, MONDAY, "");
    spans.add(
        new Transmission(other, 2, Fields.builder().put(Field.SENT_AT, Moment.on(MONDAY)).build()));

    assertThat(spans.spans(calendar(), source -> ""))
        .extracting(LogSpan::first)
        .containsExactly(other, LOG);
  }

  @Test
  void aLogInTwoFilesIsOneLogWhateverTheyAreCalled() {
    LogSource half = new LogSource("z.xlsx", "Log", "test", LOG.provided());
    IntStream.rangeClosed(1, 40)
        .filter(number -> number != 25)
        .forEach(number -> entry(number % 2 == 0 ? LOG : half, MONDAY, "SL-" + number));

    assertThat(only().sources()).containsExactly(LOG, half);
    assertThat(only().missing()).containsExactly(new LogSpan.Missing("SL-24", "SL-26", 1));
  }

  @Test
  void twoAgenciesThatNumberApartKeepEachTheirOwnLog() {
    LogSource other = new LogSource("police.xlsx", "Log", "test", LOG.provided());
    for (int number = 1; number <= 30; number++) {
      agency(LOG, "Council", number);
      agency(other, "Police", number < 12 ? number : number + 1);
    }

    assertThat(only().joint()).isFalse();
    assertThat(only().missing()).containsExactly(new LogSpan.Missing("SL-11", "SL-13", 1));
  }

  @Test
  void agenciesThatNumberTogetherKeepOneLogInHoweverManyFiles() {
    LogSource other = new LogSource("rest.xlsx", "Log", "test", LOG.provided());
    for (int number = 1; number <= 30; number++) {
      agency(number > 20 ? other : LOG, number > 20 ? "Police" : "Council", number);
    }

    assertThat(only().joint()).isTrue();
  }

  private void agency(LogSource log, String agency, int number) {
    spans.add(
        new Entry(
            log,
            number,
            Fields.builder()
                .put(Field.AGENCY, agency)
                .put(Field.ENTRY_ID, "SL-" + number)
                .build()));
  }

  @Test
  void theAgenciesOfALogAreThoseThatItNames() {
    for (String agency : List.of("Police", "Council", "Police")) {
      spans.add(new Entry(LOG, 2, Fields.builder().put(Field.AGENCY, agency).build()));
    }

    assertThat(only().agencies()).containsExactly("Council", "Police");
  }
}
