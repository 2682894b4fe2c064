package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * Which records are files that are kept, and tell what was known long ago. A record of what was
 * decided is none; nor is a concern that was written down today in a log that says of everything in
 * it how long it will be kept.
 */
final class KeptFiles {
  /** A file that is closed this long before its row was written is no news. */
  private static final int NEWS_DAYS = 31;

  private final LogHabits habits;

  KeptFiles(LogHabits habits) {
    this.habits = habits;
  }

  boolean contains(Entry entry) {
    return entry.type() == EntryType.RECORD
        && Stream.of(Field.DECISION, Field.REASONS).noneMatch(entry.fields()::has)
        && isDated(entry)
        && (isOld(entry) || !habits.datesAll(entry.source()));
  }

  static boolean isDated(Entry entry) {
    return Stream.of(
            Field.RETENTION_TRIGGER, Field.RETAIN_UNTIL, Field.RETENTION_REVIEW, Field.DISPOSED_ON)
        .anyMatch(entry.fields()::has);
  }

  /** A period that runs from the child's birth says nothing of the file's age. */
  private static boolean isOld(Entry entry) {
    Optional<LocalDate> written = entry.when().map(moment -> moment.date().minusDays(NEWS_DAYS));
    return entry.fields().has(Field.DISPOSED_ON)
        || written.isEmpty()
        || Stream.of(Field.RETENTION_TRIGGER, Field.RETAIN_UNTIL, Field.RETENTION_REVIEW)
            .flatMap(field -> entry.fields().date(field).stream())
            .filter(day -> !entry.fields().date(Field.DATE_OF_BIRTH).equals(Optional.of(day)))
            .anyMatch(day -> day.isBefore(written.get()));
  }
}
