package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;

/**
 * How far the logs reach. What would have followed after the end of a log stands in one that was
 * not supplied: it can't be missed, and can't be ruled out either.
 *
 * @param entries up to which day a case log would show what followed
 * @param messages the same of an e-mail log
 * @param audit the day of the audit
 */
record LogReach(LocalDate entries, LocalDate messages, LocalDate audit) {

  static LogReach of(Collection<Entry> entries, Collection<Message> messages, LocalDate audit) {
    NavigableSet<LocalDate> ofEntries =
        days(
            entries.stream()
                .filter(entry -> entry.type() != EntryType.PLAN) // it began whenever it did
                .flatMap(entry -> entry.when().stream())
                .map(Moment::date),
            audit);
    NavigableSet<LocalDate> ofMessages =
        days(messages.stream().flatMap(message -> message.date().stream()), audit);
    LocalDate last =
        Stream.of(ofEntries, ofMessages)
            .filter(days -> !days.isEmpty())
            .map(NavigableSet::last)
            .max(LocalDate::compareTo)
            .orElse(audit);
    return new LogReach(reach(ofEntries, last), reach(ofMessages, last), audit);
  }

  /** A date beyond the audit's is a slip and says nothing of the log's end. */
  private static NavigableSet<LocalDate> days(Stream<LocalDate> days, LocalDate audit) {
    NavigableSet<LocalDate> all = new TreeSet<>();
    days.filter(day -> !day.isAfter(audit)).forEach(all::add);
    return all;
  }

  /**
   * A log with an entry every few days reaches as many days beyond its last one, where another log
   * shows that the time went on.
   */
  private static LocalDate reach(NavigableSet<LocalDate> days, LocalDate lastOfAll) {
    if (days.isEmpty()) {
      return lastOfAll;
    }
    long span = ChronoUnit.DAYS.between(days.first(), days.last());
    long rhythm = days.size() == 1 ? 0 : (span + days.size() - 2) / (days.size() - 1);
    LocalDate end = days.last().plusDays(rhythm);
    return end.isBefore(lastOfAll) ? end : lastOfAll;
  }

  /** The time that passed without an entry: at least to the log's end, at most to the audit's. */
  Elapsed withoutEntry(Moment start, WorkingCalendar calendar) {
    return open(start, entries, calendar);
  }

  /** The time that passed without an entry and without a message. */
  Elapsed withoutTrace(Moment start, WorkingCalendar calendar) {
    return open(start, entries.isBefore(messages) ? entries : messages, calendar);
  }

  private Elapsed open(Moment start, LocalDate end, WorkingCalendar calendar) {
    Amounts least = calendar.between(start, Moment.on(end)).atLeast();
    return new Elapsed(least, calendar.between(start, Moment.on(audit)).atMost());
  }
}
