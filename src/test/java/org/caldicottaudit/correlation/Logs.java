package org.caldicottaudit.correlation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.Transmission;

/** Small logs for tests: a council that mails its partners, and its sharing log. */
final class Logs {
  static final TyingRules RULES =
      new TyingRules(
          new TieWindows(
              new TieWindows.Around(14, 7),
              new TieWindows.Around(3, 1),
              new TieWindows.Around(1, 3),
              new TieWindows.Around(7, 14),
              7,
              30,
              3,
              7,
              5),
          weights(),
          100_000,
          List.of("[secure]"),
          List.of("official-sensitive"),
          Set.of("gmail.com"),
          Set.of("gov.uk", "nhs.net", "police.uk"),
          Set.of("all", "everyone", "list"),
          List.of("newsletter", "bulletin"),
          new WorkingCalendar(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)),
          LocalDate.of(2026, 7, 15));

  /** The same, though an act of sharing a file may take so long. */
  static TyingRules withOneAct(int minutes) {
    TieWindows windows = RULES.windows();
    return new TyingRules(
        new TieWindows(
            windows.decision(),
            windows.mailbox(),
            windows.incident(),
            windows.receipt(),
            windows.secondSendingDays(),
            windows.conversationDays(),
            windows.writtenUpDays(),
            windows.caseLogGraceDays(),
            minutes),
        RULES.weights(),
        RULES.plainAnswerMaxBytes(),
        RULES.encryptionMarks(),
        RULES.labels(),
        RULES.consumerDomains(),
        RULES.secureNames(),
        RULES.listWords(),
        RULES.newsletterWords(),
        RULES.calendar(),
        RULES.asOf());
  }

  private static TieWeights weights() {
    Map<TieReason, Strength> weights = new EnumMap<>(TieReason.class);
    TieReason.all().forEach(reason -> weights.put(reason, Strength.WEAK));
    List.of(
            TieReason.MESSAGE_ID,
            TieReason.CASE,
            TieReason.SAME_DAY,
            TieReason.ADDRESS,
            TieReason.ORGANISATION,
            TieReason.PERSON)
        .forEach(reason -> weights.put(reason, Strength.STRONG));
    return new TieWeights(weights);
  }

  private static final LogSource EMAIL =
      new LogSource("mail.csv", "", "test", EnumSet.range(Field.MESSAGE_ID, Field.ENCRYPTION));
  private static final LogSource LOG =
      new LogSource("log.xlsx", "Log", "test", EnumSet.allOf(Field.class));

  final List<Transmission> mail = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();
  private final List<Partner> partners = new ArrayList<>();
  private final List<HandLink> links = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();

  Logs partner(String name, String kind, String... domains) {
    partners.add(
        new Partner(
            new Place("partners.csv", "", partners.size() + 2),
            name,
            kind,
            Optional.of(LocalDate.of(2017, 3, 1)),
            Optional.empty(),
            List.of(domains),
            List.of()));
    return this;
  }

  Logs mail(String id, String day, String from, String to, String subject) {
    return mail(id, day, from, to, subject, DeliveryStatus.DELIVERED);
  }

  Logs mail(String id, String day, String from, String to, String subject, DeliveryStatus status) {
    mail.add(
        new Transmission(
            EMAIL,
            mail.size() + 2,
            Fields.builder()
                .put(Field.MESSAGE_ID, id)
                .put(Field.SENT_AT, Moment.at(Instant.parse(day + "T10:00:00Z")))
                .put(Field.SENDER, from)
                .put(Field.SUBJECT, subject)
                .put(Field.RECIPIENTS, List.of(new Recipient(to, Domains.ofAddress(to), status)))
                .build()));
    return this;
  }

  /** Mail whose log gives its size and when it left to the minute. */
  Logs mailAt(String id, String at, String from, String to, String subject, long bytes) {
    List<Recipient> recipients =
        Stream.of(to.split(";"))
            .map(one -> new Recipient(one, Domains.ofAddress(one), DeliveryStatus.DELIVERED))
            .toList();
    mail.add(
        new Transmission(
            EMAIL,
            mail.size() + 2,
            Fields.builder()
                .put(Field.MESSAGE_ID, id)
                .put(Field.SENT_AT, Moment.at(Instant.parse(at + ":00Z")))
                .put(Field.SENDER, from)
                .put(Field.SUBJECT, subject)
                .put(Field.RECIPIENTS, recipients)
                .put(Field.SIZE_BYTES, bytes)
                .build()));
    return this;
  }

  /** An entry of any type; the day is the one of its decision. */
  Logs entry(String type, String caseRef, String day, Consumer<Fields.Builder> more) {
    Fields.Builder fields =
        Fields.builder().put(Field.ENTRY_TYPE, type).put(Field.DECIDED_AT, on(day));
    if (!caseRef.isEmpty()) {
      fields.put(Field.CASE_REF, caseRef);
    }
    more.accept(fields);
    entries.add(new Entry(LOG, entries.size() + 3, fields.build()));
    return this;
  }

  /** An entry that gives no more than its type, case and day. */
  Logs entry(String type, String caseRef, String day) {
    return entry(type, caseRef, day, fields -> {});
  }

  static Moment on(String day) {
    return Moment.on(LocalDate.parse(day));
  }

  /** A recorded decision to share. */
  Logs shared(String caseRef, String day, String organisation) {
    entries.add(
        new Entry(
            LOG,
            entries.size() + 3,
            Fields.builder()
                .put(Field.ENTRY_TYPE, "disclosure")
                .put(Field.CASE_REF, caseRef)
                .put(Field.SHARED_AT, Moment.on(LocalDate.parse(day)))
                .put(Field.RECIPIENT_ORG, List.of(organisation))
                .build()));
    return this;
  }

  /** A partner's mailbox that a team reads. */
  Logs team(String name, String kind, String domain, String inbox) {
    partners.add(
        new Partner(
            new Place("partners.csv", "", partners.size() + 2),
            name,
            kind,
            Optional.of(LocalDate.of(2017, 3, 1)),
            Optional.empty(),
            List.of(domain),
            List.of(inbox)));
    return this;
  }

  /** What a person decided about two records. */
  Logs byHand(String record, String other, boolean joined) {
    links.add(
        new HandLink(
            new Place("links.csv", "", links.size() + 2),
            record,
            other,
            joined,
            "Ann",
            Optional.empty(),
            ""));
    return this;
  }

  Logs agreement(String reference, int tier, String party, String answerTimes) {
    agreements.add(
        new Agreement(
            new Place("agreements.csv", "", agreements.size() + 2),
            reference,
            reference,
            tier,
            "",
            List.of(party),
            List.of(),
            List.of(),
            Optional.of(LocalDate.of(2017, 3, 1)),
            Optional.of(LocalDate.of(2030, 3, 1)),
            answerTimes));
    return this;
  }

  ReferenceTables tables() {
    return new ReferenceTables(
            Optional.of(partners),
            Optional.of(agreements),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .with(links);
  }

  /** Ties everything and gives the sharing events. */
  List<LinkedEvent> tie() {
    CaseFiles files = new CaseFiles();
    mail.forEach(files::add);
    entries.forEach(files::add);
    List<LinkedEvent> events = new ArrayList<>();
    files.tie(tables(), RULES, events::add);
    return events;
  }

  /** The entries among the sharing events. */
  List<LinkedEntry> tiedEntries() {
    return tie().stream()
        .filter(LinkedEntry.class::isInstance)
        .map(LinkedEntry.class::cast)
        .toList();
  }

  /** The entry of that number, counted from 0. */
  LinkedEntry tiedEntry(int number) {
    return tiedEntries().get(number);
  }

  /** The messages among the sharing events. */
  List<LinkedMessage> tiedMessages() {
    return tie().stream()
        .filter(LinkedMessage.class::isInstance)
        .map(LinkedMessage.class::cast)
        .toList();
  }
}
