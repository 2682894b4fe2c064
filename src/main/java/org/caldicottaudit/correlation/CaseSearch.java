package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.YesNo;

/** Looks through the file of a case for what lies on the day of an event or later. */
final class CaseSearch {
  private final CaseIndex cases;
  private final Recipients recipients;
  private final Conversations conversations;

  /** Worked out once for each message of a case, because many entries look at it; by its id. */
  private final Remembered<String, Traits> traits = new Remembered<>();

  private record Traits(boolean leaves, YesNo plainAnswer) {}

  CaseSearch(CaseIndex cases, Recipients recipients, Conversations conversations) {
    this.cases = cases;
    this.recipients = recipients;
    this.conversations = conversations;
  }

  Recipients recipients() {
    return recipients;
  }

  Stream<CaseFile> files(Entry entry) {
    return cases.of(entry);
  }

  /** Other entries of those types, on the day of the entry and not before it, or later. */
  Stream<Entry> laterOf(Entry entry, EntryType... types) {
    return from(entry, 0, types).filter(other -> notEarlier(entry, other.when()));
  }

  /** The same, and those whose type nobody could read: they may be of one of them. */
  Stream<Entry> later(Entry entry, EntryType... types) {
    return laterOf(entry, withUnread(types));
  }

  private static EntryType[] withUnread(EntryType... types) {
    EntryType[] all = Arrays.copyOf(types, types.length + 1);
    all[types.length] = EntryType.UNCLEAR;
    return all;
  }

  /** What the clock shows to have been before on that day didn't follow. */
  private static boolean notEarlier(Entry entry, Optional<Moment> other) {
    return entry
        .when()
        .filter(Moment::hasTime)
        .flatMap(start -> other.filter(Moment::hasTime).map(when -> when.compareTo(start) >= 0))
        .orElse(true);
  }

  /** Other entries of those types or of one that nobody could read, also from days before. */
  Stream<Entry> around(Entry entry, int daysBefore, EntryType... types) {
    return from(entry, daysBefore, withUnread(types));
  }

  private Stream<Entry> from(Entry entry, int daysBefore, EntryType... types) {
    return day(entry).stream()
        .map(day -> day.minusDays(daysBefore))
        .flatMap(day -> files(entry).flatMap(file -> file.from(day, types)))
        .filter(other -> !same(entry, other));
  }

  /** Other entries of any type on the day of the entry or later. */
  Stream<Entry> laterOfAnyType(Entry entry) {
    return day(entry).stream()
        .flatMap(day -> files(entry).flatMap(file -> file.from(day)))
        .filter(other -> !same(entry, other));
  }

  /** Other entries of the case, whenever they were. */
  Stream<Entry> others(Entry entry) {
    return files(entry).flatMap(CaseFile::all).filter(other -> !same(entry, other));
  }

  private static Optional<LocalDate> day(Entry entry) {
    return entry.when().map(Moment::date);
  }

  private Traits traits(Message message) {
    return traits.of(
        message.id(),
        id -> new Traits(recipients.leaves(message), conversations.plainAnswer(message)));
  }

  /** Two exports may hold the same row: it is no later one. */
  private static boolean same(Entry one, Entry other) {
    Optional<String> id = one.fields().text(Field.ENTRY_ID);
    return one.equals(other)
        || (id.isPresent() && id.equals(other.fields().text(Field.ENTRY_ID)))
        || one.fields().equals(other.fields());
  }

  /** Messages of the case on the day of the entry or later that left the sender's organisation. */
  Stream<Message> laterMessages(Entry entry) {
    return messagesFrom(entry, 0).filter(message -> notEarlier(entry, message.sentAt()));
  }

  /** The same, also from some days before. */
  Stream<Message> messagesFrom(Entry entry, int daysBefore) {
    return day(entry).stream()
        .map(day -> day.minusDays(daysBefore))
        .flatMap(day -> files(entry).flatMap(file -> file.messagesFrom(day)))
        .filter(message -> traits(message).leaves());
  }

  /** The same without what is surely no more than a short answer. */
  Stream<Message> sharedFrom(Entry entry, int daysBefore) {
    return messagesFrom(entry, daysBefore)
        .filter(message -> traits(message).plainAnswer() != YesNo.YES);
  }

  /** A message that may only answer "thank you" is no more than a weak tie. */
  Candidate sent(Message message, Strength strength, String key) {
    boolean plain = traits(message).plainAnswer() != YesNo.NO;
    return plain
        ? Candidate.sent(message, Strength.WEAK, key + ", perhaps only a short answer")
        : Candidate.sent(message, strength, key);
  }

  /** Strong when the entry names that organisation; weak when either names nobody. */
  Optional<Candidate> named(Entry entry, Optional<String> organisation, String key) {
    List<String> names = new ArrayList<>(entry.fields().texts(Field.RECIPIENT_ORG));
    entry.fields().text(Field.REQUESTER_ORG).ifPresent(names::add);
    if (organisation.isEmpty() || names.isEmpty()) {
      return Optional.of(Candidate.decided(entry, Strength.WEAK, key + ", who is not named"));
    }
    return names.stream().anyMatch(name -> recipients.same(name, organisation.get()))
        ? Optional.of(Candidate.decided(entry, Strength.STRONG, key))
        : Optional.empty();
  }

  /** The messages to that organisation; a short answer may be none. */
  Stream<Candidate> messagesTo(Entry entry, Optional<String> organisation, String key) {
    return laterMessages(entry)
        .flatMap(
            message ->
                reach(message, organisation)
                    .map(strength -> sent(message, strength, key))
                    .stream());
  }

  /** The same where a short answer will do. */
  Stream<Candidate> wordsTo(Entry entry, Optional<String> organisation, String key) {
    return laterMessages(entry)
        .flatMap(
            message ->
                reach(message, organisation)
                    .map(strength -> Candidate.sent(message, strength, key))
                    .stream());
  }

  /** A message to somebody may be one to whoever asked and isn't named. */
  private Optional<Strength> reach(Message message, Optional<String> organisation) {
    return organisation.isEmpty()
        ? Optional.of(Strength.WEAK)
        : recipients.reach(message, organisation.get());
  }
}
