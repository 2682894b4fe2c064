package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;

/** Finds the incident that somebody opened when a message went astray. */
final class Incidents {
  static final String INCIDENT = "incident";

  private static final List<Field> TOLD_IN =
      List.of(Field.WHAT_SHARED, Field.PURPOSE, Field.REASONS, Field.ADVICE_OUTCOME);

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
    Stream<Candidate> ofCase =
        cases
            .of(message)
            .flatMap(file -> file.all(EntryType.INCIDENT))
            .filter(entry -> notBefore(entry, message))
            .map(entry -> strong(entry, "incident of the case"));
    Stream<Candidate> unread =
        cases
            .of(message)
            .flatMap(file -> file.all(EntryType.UNCLEAR))
            .filter(entry -> notBefore(entry, message))
            .map(entry -> Candidate.done(entry, Strength.WEAK, "incident of the case"));
    Stream<Candidate> told =
        cases
            .of(message)
            .flatMap(CaseFile::all)
            .filter(entry -> entry.type() != EntryType.INCIDENT && tellsOfSlip(entry))
            .filter(entry -> notBefore(entry, message))
            .map(entry -> Candidate.done(entry, Strength.WEAK, "words of an entry of the case"));
    Stream<Candidate> byRecord =
        linked.stream()
            .flatMap(recipient -> recipient.decision().stream())
            .filter(link -> link.other().fields().has(Field.INCIDENT_REF))
            .map(link -> strong((Entry) link.other(), "named by its record"));
    Stream<Candidate> byId =
        byMessage.getOrDefault(message.id(), List.of()).stream()
            .map(entry -> strong(entry, "message id"));
    return Stream.of(ofCase, unread, told, byRecord, byId, ofThoseDays(message))
        .flatMap(found -> found)
        .toList();
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

  /** For a message that names no case, the incident of any case may be the one. */
  private Stream<Candidate> ofThoseDays(Message message) {
    boolean ofACase = cases.of(message).findAny().isPresent();
    NavigableMap<LocalDate, List<Entry>> perhaps = ofACase ? withoutCase : all;
    return message.date().stream()
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
  private boolean notBefore(Entry incident, Message message) {
    return incident.date().isEmpty()
        || message.date().isEmpty()
        || !incident.date().get().isBefore(message.date().get().minusDays(window.before()));
  }
}
