package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.SharingEvent;

/**
 * Something in a case file that may be what followed an event. One that has no day may have been
 * before it, and is never more than a weak tie. Neither is an entry whose type nobody could read.
 *
 * @param key why it is thought so
 */
record Candidate(SharingEvent event, Optional<Moment> when, Strength strength, String key) {
  /** The earliest, then by place, so that the order of rows changes nothing. */
  static final Comparator<Candidate> EARLIEST =
      Comparator.comparing((Candidate candidate) -> candidate.when().isEmpty())
          .thenComparing(candidate -> candidate.when().orElse(Moment.on(LocalDate.EPOCH)))
          .thenComparing(Candidate::event, EventOrder.BY_CONTENT)
          .thenComparing(Candidate::key);

  /** An entry as of the day on which it was decided. */
  static Candidate decided(Entry entry, Strength strength, String key) {
    return of(entry, entry.fields().time(Field.DECIDED_AT).or(entry::when), strength, key);
  }

  /** An entry as of the day on which it was done. */
  static Candidate done(Entry entry, Strength strength, String key) {
    return of(entry, entry.when(), strength, key);
  }

  static Candidate sent(Message message, Strength strength, String key) {
    return of(message, message.sentAt(), strength, key);
  }

  private static Candidate of(
      SharingEvent event, Optional<Moment> when, Strength strength, String key) {
    boolean unread = event instanceof Entry entry && entry.unclear();
    return unread
        ? new Candidate(event, when, Strength.WEAK, key + ", if that is what the entry is")
        : new Candidate(event, when, when.isEmpty() ? Strength.WEAK : strength, key);
  }

  /** The same, which can't be relied on, and why. */
  Candidate perhaps(String why) {
    return new Candidate(event, when, Strength.WEAK, key + ", perhaps " + why);
  }

  boolean strong() {
    return strength == Strength.STRONG;
  }

  Link link(String name) {
    return new Link(name, key, strength, event);
  }
}
