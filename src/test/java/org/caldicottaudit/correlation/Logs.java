package org.caldicottaudit.correlation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
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
          14,
          7,
          100_000,
          List.of("[secure]"),
          List.of("official-sensitive"),
          Set.of("gmail.com"),
          Set.of("gov.uk", "nhs.net", "police.uk"),
          Set.of("all", "everyone", "list"),
          new WorkingCalendar(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)),
          LocalDate.of(2026, 7, 15));

  private static final LogSource EMAIL =
      new LogSource("mail.csv", "", "test", EnumSet.range(Field.MESSAGE_ID, Field.ENCRYPTION));
  private static final LogSource LOG =
      new LogSource("log.xlsx", "Log", "test", EnumSet.allOf(Field.class));

  final List<Transmission> mail = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();
  private final List<Partner> partners = new ArrayList<>();

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

  ReferenceTables tables() {
    return new ReferenceTables(
        Optional.of(partners),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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

  /** The messages among the sharing events. */
  List<LinkedMessage> tiedMessages() {
    return tie().stream()
        .filter(LinkedMessage.class::isInstance)
        .map(LinkedMessage.class::cast)
        .toList();
  }
}
