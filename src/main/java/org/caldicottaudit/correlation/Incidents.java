package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/** Finds the incident that somebody opened when a message went astray. */
final class Incidents {
  static final String INCIDENT = "incident";

  private static final List<Field> TOLD_IN =
      List.of(Field.WHAT_SHARED, Field.PURPOSE, Field.REASONS, Field.ADVICE_OUTCOME, Field.NOTES);

  private static final Pattern SLIP =
      Pattern.compile(
          "(?i)\\bmisdirect|\\bdata (?:breach|incident)\\b|\\b(?:information|ig|security)"
              + " incident\\b|\\bsent in error\\b|\\bwrong"
              + " (?:person|recipient|e-?mail|inbox|mailbox)\\b|\\be-?mail(?: was)? recalled\\b");

  private final CaseIndex cases;

  /** A log has incidents of all kinds: after some days, one without a case is another. */
  private final TieWindows.Around window;

  private final Map<String, List<Entry>> byMessage = new HashMap<>();
  private final NavigableMap<LocalDate, List<Entry>> withoutCase = new TreeMap<>();
  private final NavigableMap<LocalDate, List<Entry>> all = new TreeMap<>();

  Incidents(CaseIndex cases, TieWindows.Around window) {
    this.cases = cases;
    this.window = window;
    for (Entry incident : cases.incidents()) {
      incident
          .fields()
          .text(Field.MESSAGE_ID)
          .map(MessageId::of)
          .ifPresent(id -> add(byMessage, id, incident));
      incident.date().ifPresent(day -> add(all, day, incident));
      if (cases.of(incident).findAny().isEmpty()) {
        incident.date().ifPresent(day -> add(withoutCase, day, incident));
      }
    }
  }

  private static <K> void add(Map<K, List<Entry>> index, K key, Entry incident) {
    index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(incident);
  }

  /** What may be the incident; strong when it is of the case or names the message. */
  List<Candidate> of(Message message, List<LinkedRecipient> linked) {
    Stream<Candidate> byRecord =
        linked.stream()
            .flatMap(recipient -> recipient.decision().stream())
            .filter(link -> link.other().fields().has(Field.INCIDENT_REF))
            .map(link -> strong((Entry) link.other(), "named by its record"));
    Stream<Candidate> byId =
        byMessage.getOrDefault(message.id(), List.of()).stream()
            .map(entry -> strong(entry, "message id"));
    return Stream.of(ofCase(message), byRecord, byId, ofThoseDays(message))
        .flatMap(found -> found)
        .toList();
  }

  /** The same for a record that gives a false address itself. */
  Stream<Candidate> of(Entry record) {
    return Stream.concat(ofCase(record), ofThoseDays(record));
  }

  /** Incidents, and what a log without that type says of one in numbers or words. */
  private Stream<Candidate> ofCase(SharingEvent event) {
    return cases
        .of(event)
        .flatMap(CaseFile::all)
        .filter(entry -> notBefore(entry, event))
        .flatMap(entry -> told(entry).stream());
  }

  private static Optional<Candidate> told(Entry entry) {
    if (entry.type() == EntryType.INCIDENT) {
      return Optional.of(strong(entry, "incident of the case"));
    }
    if (entry.fields().has(Field.INCIDENT_REF)) {
      return Optional.of(strong(entry, "named by an entry of the case"));
    }
    if (entry.type() == EntryType.UNCLEAR) {
      return Optional.of(Candidate.done(entry, Strength.WEAK, "incident of the case"));
    }
    return tellsOfSlip(entry)
        ? Optional.of(Candidate.done(entry, Strength.WEAK, "words of an entry of the case"))
        : Optional.empty();
  }

  /** A log without types, or one without that type, holds its incidents in words. */
  private static boolean tellsOfSlip(Entry entry) {
    return TOLD_IN.stream()
        .flatMap(field -> entry.fields().text(field).stream())
        .anyMatch(text -> SLIP.matcher(text).find());
  }

  /** That it was opened is what counts, so that one without a day is as good. */
  private static Candidate strong(Entry entry, String key) {
    return new Candidate(entry, entry.when(), Strength.STRONG, key);
  }

  /** For one that names no case, the incident of any case may be the one. */
  private Stream<Candidate> ofThoseDays(SharingEvent event) {
    boolean ofACase = cases.of(event).findAny().isPresent();
    NavigableMap<LocalDate, List<Entry>> perhaps = ofACase ? withoutCase : all;
    return event.date().stream()
        .flatMap(
            day ->
                perhaps
                    .subMap(
                        day.minusDays(window.before()), true, day.plusDays(window.after()), true)
                    .values()
                    .stream())
        .flatMap(List::stream)
        .map(entry -> Candidate.done(entry, Strength.WEAK, "incident of those days"));
  }

  /** An incident is often dated by the day of the slip itself; one without a day may be it. */
  private boolean notBefore(Entry incident, SharingEvent event) {
    return incident.date().isEmpty()
        || event.date().isEmpty()
        || !incident.date().get().isBefore(event.date().get().minusDays(window.before()));
  }
}
