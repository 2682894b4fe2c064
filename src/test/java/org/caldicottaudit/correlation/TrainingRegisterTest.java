package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.TrainingRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register of training says what the log doesn't, of the very person who decided. */
final class TrainingRegisterTest {
  private static final LocalDate SHARED = LocalDate.of(2026, 5, 14);
  private static final LocalDate TRAINED = LocalDate.of(2025, 9, 1);
  private static final LogSource LOG =
      new LogSource("log.csv", "", "test", EnumSet.of(Field.SHARED_AT, Field.DECIDED_BY));

  private final List<TrainingRecord> rows = new ArrayList<>();

  private TrainingRegisterTest trained(String person, LocalDate day) {
    rows.add(new TrainingRecord(new Place("training.csv", "", rows.size() + 2), person, day));
    return this;
  }

  private static Entry decidedBy(String person) {
    return new Entry(
        LOG,
        2,
        Fields.builder()
            .put(Field.SHARED_AT, Moment.on(SHARED))
            .put(Field.DECIDED_BY, person)
            .build());
  }

  private Entry asked(Entry entry) {
    return new TrainingRegister(Optional.of(rows)).of(entry);
  }

  private Optional<LocalDate> of(String person) {
    return asked(decidedBy(person)).fields().date(Field.TRAINING_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee",
        "ANN LEE",
        "Lee, Ann",
        "Dr Ann Lee (Named Doctor)",
        "Ann Lee, Team Manager",
        "Ann Lee - Team Manager",
        "A. Lee"
      })
  void knowsAPersonByTheWaysOfWritingAName(String written) {
    trained("Ann Lee", TRAINED).trained("Bob Lee", SHARED.minusYears(3));

    assertThat(of(written)).contains(TRAINED);
  }

  @Test
  void doesNotGuessWhichOfTwo() {
    trained("Ann Lee", TRAINED).trained("Alan Lee", TRAINED);

    assertThat(of("A Lee")).isEmpty();
    assertThat(of("Amy Lee")).isEmpty();
    assertThat(of("Lee")).isEmpty();
  }

  @Test
  void theLastTrainingBeforeTheDayCounts() {
    trained("Ann Lee", TRAINED)
        .trained("Ann Lee", TRAINED.minusYears(1))
        .trained("Ann Lee", SHARED.plusDays(1));

    assertThat(of("Ann Lee")).contains(TRAINED);
  }

  @Test
  void aTrainingAfterTheDayIsShownWhereThereWasNoneBefore() {
    trained("Ann Lee", SHARED.plusDays(9)).trained("Ann Lee", SHARED.plusDays(2));

    assertThat(of("Ann Lee")).contains(SHARED.plusDays(2));
  }

  @Test
  void aPersonOutsideTheRegisterHasABlankDateThatWasAskedFor() {
    trained("Ann Lee", TRAINED);

    Entry entry = asked(decidedBy("Cara Hill"));
    assertThat(entry.fields().has(Field.TRAINING_DATE)).isFalse();
    assertThat(entry.source().provides(Field.TRAINING_DATE)).isTrue();
  }

  @Test
  void theLogItselfComesFirst() {
    trained("Ann Lee", TRAINED);
    Entry entry = decidedBy("Ann Lee").with(Field.TRAINING_DATE, SHARED.minusDays(700));

    assertThat(asked(entry)).isSameAs(entry);
  }

  @Test
  void changesNothingWithoutARegister() {
    Entry entry = decidedBy("Ann Lee");

    assertThat(new TrainingRegister(Optional.empty()).of(entry)).isSameAs(entry);
  }
}
