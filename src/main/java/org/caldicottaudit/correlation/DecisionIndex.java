package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;

/**
 * The entries that decide to share, by the case, the message and the mailbox that they name; beside
 * them the refusals, and the entries that nobody can read, by case.
 *
 * <p>What is asked for a message lies in the window around its day; all when it has no day.
 */
final class DecisionIndex {
  private final Map<String, DatedEntries> byCase = new HashMap<>();
  private final Map<String, List<Entry>> byMessage = new HashMap<>();
  private final Map<String, List<Entry>> byMailboxAndDay = new HashMap<>();
  private final Set<String> mailboxes = new HashSet<>();
  private final Map<String, DatedEntries> refusals = new HashMap<>();
  private final Map<String, DatedEntries> unread = new HashMap<>();

  /** Those whose own reference is a slip, by the one that was most likely meant. */
  private final Map<String, DatedEntries> mistyped = new HashMap<>();

  /** Those of logs that have no column for the case; in a log that has one, a blank is evidence. */
  private final List<Entry> withoutCase = new ArrayList<>();

  private final Remembered<String, DatedEntries> withoutCaseTo = new Remembered<>();
  private final TieWindows.Around window;

  DecisionIndex(List<Entry> entries, NearReferences nearReferences, TieWindows.Around window) {
    this.window = window;
    for (Entry entry : entries) {
      if (entry.decidesToShare()) {
        index(entry);
        nearReferences.of(entry).stream()
            .flatMap(slip -> slip.near().stream())
            .forEach(meant -> addToCase(mistyped, meant, entry));
      }
      if (entry.unclear()) {
        addToCases(unread, entry);
      }
      if (entry.type() == EntryType.REFUSAL) {
        addToCases(refusals, entry);
      }
      if ((entry.decidesToShare() || entry.unclear()) && !entry.source().provides(Field.CASE_REF)) {
        withoutCase.add(entry);
      }
    }
  }

  private void index(Entry entry) {
    Fields fields = entry.fields();
    addToCases(byCase, entry);
    fields.text(Field.MESSAGE_ID).map(MessageId::of).ifPresent(id -> add(byMessage, id, entry));
    for (String address : fields.texts(Field.RECIPIENT_ADDRESS)) {
      mailboxes.add(Mailboxes.key(address));
      entry.date().ifPresent(day -> add(byMailboxAndDay, key(address, day), entry));
    }
  }

  private static void addToCases(Map<String, DatedEntries> index, Entry entry) {
    entry.caseRefs().forEach(ref -> addToCase(index, ref, entry));
  }

  private static void addToCase(Map<String, DatedEntries> index, String ref, Entry entry) {
    index
        .computeIfAbsent(CaseReferences.canonical(ref), absent -> new DatedEntries())
        .add(entry, dayOf(entry));
  }

  private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
    index.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(entry);
  }

  private static String key(String address, LocalDate day) {
    return Mailboxes.key(address) + " " + day;
  }

  /**
   * The day of the act before the day of its recording: a late record doesn't cover a later act.
   */
  static Optional<LocalDate> dayOf(Entry decision) {
    return momentOf(decision).map(Moment::date);
  }

  /** As {@link #dayOf}, with the time where the log has one. */
  static Optional<Moment> momentOf(Entry decision) {
    Fields fields = decision.fields();
    return fields
        .time(Field.SHARED_AT)
        .or(() -> fields.time(Field.DECIDED_AT))
        .or(() -> fields.time(Field.RECORDED_AT));
  }

  /** The decisions that name the message itself. */
  List<Entry> naming(Message message) {
    return byMessage.getOrDefault(message.id(), List.of());
  }

  /** Whether a decision names the recipient's mailbox. */
  boolean knowsMailbox(Recipient recipient) {
    return mailboxes.contains(Mailboxes.key(recipient.address()));
  }

  /** The decisions of a day that name the recipient's mailbox. */
  List<Entry> toMailbox(Recipient recipient, LocalDate day) {
    return byMailboxAndDay.getOrDefault(key(recipient.address(), day), List.of());
  }

  /** All decisions of a case. */
  Stream<Entry> ofCase(String ref) {
    return Optional.ofNullable(byCase.get(CaseReferences.canonical(ref))).stream()
        .flatMap(DatedEntries::all);
  }

  /** The decisions of a case on whose days the message may have been decided. */
  Stream<Entry> ofCase(String ref, Message message) {
    return around(byCase, ref, message);
  }

  /** The decisions of another reference that was most likely meant for the case. */
  Stream<Entry> meantFor(String ref, Message message) {
    return around(mistyped, ref, message);
  }

  /** The refusals of a case. */
  Stream<Entry> refusalsOf(String ref, Message message) {
    return around(refusals, ref, message);
  }

  /** The entries of a case that may be decisions, if only they could be read. */
  Stream<Entry> unreadOf(String ref, Message message) {
    return around(unread, ref, message);
  }

  /**
   * The decisions that a log without a column for the case holds for the recipient.
   *
   * @param namesIt whether an entry names the recipient; says the same for every recipient of one
   *     mailbox
   */
  Stream<Entry> withoutCase(Message message, Recipient recipient, Predicate<Entry> namesIt) {
    if (withoutCase.isEmpty()) {
      return Stream.empty();
    }
    return around(
        withoutCaseTo.of(Mailboxes.key(recipient.address()), mailbox -> dated(namesIt)), message);
  }

  private DatedEntries dated(Predicate<Entry> namesIt) {
    DatedEntries named = new DatedEntries();
    withoutCase.stream().filter(namesIt).forEach(entry -> named.add(entry, dayOf(entry)));
    return named;
  }

  private Stream<Entry> around(Map<String, DatedEntries> index, String ref, Message message) {
    return Optional.ofNullable(index.get(CaseReferences.canonical(ref))).stream()
        .flatMap(entries -> around(entries, message));
  }

  private Stream<Entry> around(DatedEntries entries, Message message) {
    return message
        .date()
        .map(
            sent -> entries.between(sent.minusDays(window.before()), sent.plusDays(window.after())))
        .orElseGet(entries::all);
  }
}
