package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.CaseReferences;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.report.Wording;

/**
 * Says in words what an event is. Names and addresses are masked; a subject, a reason or another
 * free text is never copied.
 */
record IncidentWords(Masks masks, Set<String> cases) {
  /** Such as {@code E-mail from P-4KQ2@example.org to 1 recipient}. */
  String what(SharingEvent event, String responsible) {
    String of = refs(event);
    return event instanceof Message message
        ? message(message) + of
        : entry((Entry) event, responsible) + of;
  }

  private String message(Message message) {
    String kind = message.isLink() ? "Shared file" : "E-mail";
    int count = message.fields().recipients().size();
    return kind
        + " from "
        + sender(message)
        + (count == 0 ? "" : " to " + Wording.count(count, "recipient", "recipients"));
  }

  String sender(Message message) {
    return message.fields().text(Field.SENDER).map(masks::address).orElse("a sender not given");
  }

  private static String entry(Entry entry, String responsible) {
    Fields fields = entry.fields();
    return Wording.capital(entry.kind())
        + (responsible.equals("not stated") ? "" : " recorded by " + responsible)
        + fields.text(Field.REQUESTER_ORG).map(name -> ", asked by " + name).orElse("")
        + list(", to ", fields.texts(Field.RECIPIENT_ORG))
        + fields.text(Field.CHANNEL).map(channel -> ", by " + channel).orElse("")
        + fields.text(Field.INCIDENT_REF).map(ref -> ", incident " + ref).orElse("");
  }

  private static String list(String before, List<String> words) {
    return words.isEmpty() ? "" : before + String.join(", ", words);
  }

  /** The cases that it names; those that nobody asked about are only counted. */
  private String refs(SharingEvent event) {
    List<String> shown =
        event.caseRefs().stream()
            .filter(ref -> cases.contains(CaseReferences.canonical(ref)))
            .toList();
    int others = event.caseRefs().size() - shown.size();
    List<String> parts = new ArrayList<>(shown);
    if (others > 0) {
      parts.add(Wording.count(others, "other case", "other cases"));
    }
    return parts.isEmpty() ? "" : "; case " + Wording.list(parts);
  }

  static String delivery(DeliveryStatus status) {
    return switch (status) {
      case DELIVERED -> "delivered";
      case FAILED -> "not delivered";
      case EXPANDED -> "to a distribution list, whose members the log doesn't show";
      case QUARANTINED -> "held back by a filter";
      case PENDING -> "not yet delivered";
      case UNKNOWN -> "not known";
      case CONTRADICTED -> "delivered by one log, not delivered by another";
    };
  }

  /** The kinds of information that are recorded as shared. */
  static String contents(Entry entry) {
    Fields fields = entry.fields();
    List<String> parts = new ArrayList<>(fields.texts(Field.CATEGORIES));
    flag(fields, Field.WHOLE_FILE, "whole file").ifPresent(parts::add);
    flag(fields, Field.PROTECTED_IDENTITY, "protected identity").ifPresent(parts::add);
    flag(fields, Field.SPECIAL_CATEGORY, "special category data").ifPresent(parts::add);
    flag(fields, Field.OFFENCE_DATA, "offence data").ifPresent(parts::add);
    flag(fields, Field.THIRD_PARTY, "third parties").ifPresent(parts::add);
    return parts.isEmpty() ? "not recorded" : String.join(", ", parts);
  }

  private static Optional<String> flag(Fields fields, Field field, String words) {
    return fields.isYes(field) ? Optional.of(words) : Optional.empty();
  }

  /** What a record says of consent. */
  static String consent(Entry entry) {
    return said(
        entry,
        Stream.of(Field.CONSENT_STATUS, Field.CONSENT_RELATIONSHIP, Field.NO_CONSENT_KIND),
        Field.NO_CONSENT_REASON,
        "a reason is written down");
  }

  /** What it says of the law. */
  static String basis(Entry entry) {
    return said(
        entry,
        Stream.of(Field.LAWFUL_BASIS, Field.CONDITION, Field.LEGAL_POWER),
        Field.JUDGEMENT,
        "a judgement is written down");
  }

  /** What it says of telling the person. */
  static String informed(Entry entry) {
    return said(
        entry,
        Stream.of(Field.SUBJECT_INFORMED, Field.UNSAFE_TO_INFORM),
        Field.NOT_INFORMED_REASON,
        "a reason for not telling is written down");
  }

  static String agreement(Entry entry) {
    return said(entry, Stream.of(Field.AGREEMENT_REF), Field.AGREEMENT_REF, "");
  }

  /** A column that the log lacks proves nothing; a blank cell says that nobody wrote it down. */
  private static String said(Entry entry, Stream<Field> fields, Field text, String written) {
    List<Field> asked = fields.toList();
    List<String> parts =
        asked.stream()
            .flatMap(field -> value(entry.fields(), field).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    if (!written.isEmpty() && entry.fields().has(text)) {
      parts.add(written);
    }
    if (!parts.isEmpty()) {
      return String.join("; ", parts);
    }
    LogSource source = entry.source();
    return asked.stream().anyMatch(source::provides) ? "blank" : "the log has no such column";
  }

  private static Optional<String> value(Fields fields, Field field) {
    return switch (field.kind()) {
      case FLAG ->
          fields
              .flag(field)
              .map(
                  said ->
                      field.key().replace('_', ' ')
                          + ": "
                          + said.name().toLowerCase(java.util.Locale.ROOT));
      case TEXT, PERSON, ADDRESS, DATE, TIME, NUMBER -> Optional.empty();
      case ID, CODE -> fields.text(field);
    };
  }
}
