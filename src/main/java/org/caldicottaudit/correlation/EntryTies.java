package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.event.YesNo;

/**
 * Looks up for each entry who its recipients are, what covers them, and how long it may be kept.
 */
final class EntryTies {
  private static final int MOST_CANDIDATES = 3;

  private final PartnerDirectory partners;
  private final RetentionSchedule retention;
  private final LogHabits habits;
  private final KeptFiles kept;
  private final Recipients recipients;
  private final Sequels sequels;
  private final CaseIndex cases;
  private final SilentPartners silentPartners;
  private final NearReferences nearReferences;
  private final EmailCoverage coverage;
  private final Consents consents;
  private final Receipts receipts;
  private final Lookalikes lookalikes;
  private final Mailboxes mailboxes;
  private final TyingRules rules;

  EntryTies(LogKnowledge logs, RetentionSchedule retention, LogHabits habits, TyingRules rules) {
    this.partners = logs.partners();
    this.retention = retention;
    this.habits = habits;
    this.kept = new KeptFiles(habits);
    this.recipients = logs.recipients();
    this.sequels = logs.sequels(rules);
    this.cases = logs.cases();
    this.silentPartners = logs.silentPartners();
    this.nearReferences = logs.nearReferences();
    this.coverage = logs.coverage();
    this.consents = new Consents(cases, recipients, logs.handLinks());
    this.receipts = logs.receipts();
    this.lookalikes = logs.lookalikes(rules);
    this.mailboxes = new Mailboxes(partners, rules.listWords());
    this.rules = rules;
  }

  /** The entry as a sharing event, with the messages that it covers. */
  LinkedEntry of(Entry entry, List<Link> messages) {
    YesNo inEmailLog = byMail(entry) ? coverage.covers(entry) : YesNo.NO;
    List<String> domains =
        entry.fields().texts(Field.RECIPIENT_ADDRESS).stream()
            .map(Domains::ofAddress)
            .distinct()
            .toList();
    List<FalseDomain> astray =
        domains.stream().flatMap(domain -> falseDomain(domain).stream()).toList();
    boolean seen = messages.stream().anyMatch(link -> reaches(link, astray));
    Map<String, Sequel> followed =
        astray.isEmpty() || seen ? sequels.of(entry) : sequels.ofAstray(entry);
    return new LinkedEntry(
        entry,
        entry.fields().texts(Field.RECIPIENT_ORG).stream()
            .filter(name -> !Family.member(name))
            .map(name -> organisation(entry, name))
            .toList(),
        Family.receives(entry),
        domains,
        astray,
        (int)
            entry.fields().texts(Field.RECIPIENT_ADDRESS).stream()
                .filter(mailboxes::isOpenList)
                .count(),
        !messages.isEmpty(),
        habits.retains(entry) ? Optional.of(retention.of(entry)) : Optional.empty(),
        EntryReading.of(
            entry,
            coverage.keeper(entry),
            consentsBefore(entry),
            recipients,
            rules.calendar(),
            rules.asOf()),
        followed,
        flagsHarm(entry) && isFirst(entry, FirstFlags::ofHarm),
        isFirst(entry, FirstFlags::ofFgm),
        silentPartners.of(entry),
        nearReferences.of(entry),
        inEmailLog,
        consents.of(entry),
        receipts.of(entry),
        messages,
        nearest(entry, inEmailLog != YesNo.NO && messages.isEmpty(), followed));
  }

  /** The message to the false address is asked for its incident itself. */
  private static boolean reaches(Link link, List<FalseDomain> domains) {
    return link.other().fields().recipients().stream()
        .anyMatch(
            recipient ->
                domains.stream().anyMatch(domain -> domain.domain().equals(recipient.domain())));
  }

  private Optional<FalseDomain> falseDomain(String domain) {
    return domain.isEmpty()
        ? Optional.empty()
        : lookalikes.of(domain).map(lookalike -> new FalseDomain(domain, lookalike));
  }

  /** What a person would look at first: mail of the case, and what may answer a request. */
  private List<Link> nearest(Entry entry, boolean unseen, Map<String, Sequel> followed) {
    List<Link> nearest = new ArrayList<>();
    if (unseen && entry.type() == EntryType.DISCLOSURE) {
      nearest.addAll(
          nearest(
              entry,
              "message",
              cases.of(entry).flatMap(CaseFile::messages),
              "same case, another recipient or time"));
    }
    Sequel answer = followed.get("answer");
    if (entry.type() == EntryType.REQUEST && answer != null && answer.link().isEmpty()) {
      nearest.addAll(
          nearest(
              entry,
              "answer",
              cases
                  .of(entry)
                  .flatMap(
                      file ->
                          Stream.concat(
                              file.all(EntryType.DISCLOSURE), file.all(EntryType.REFUSAL))),
              "same case, another requester or earlier"));
    }
    return nearest;
  }

  private static List<Link> nearest(
      Entry entry, String kind, Stream<? extends SharingEvent> found, String key) {
    return found
        .map(other -> new Link(kind, key, Strength.WEAK, other))
        .sorted(
            Comparator.comparingLong((Link link) -> daysApart(entry, link.other()))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static long daysApart(SharingEvent one, SharingEvent other) {
    return one.date().isPresent() && other.date().isPresent()
        ? Math.abs(ChronoUnit.DAYS.between(one.date().get(), other.date().get()))
        : Long.MAX_VALUE;
  }

  /** Where somebody was asked again, the later consent counts beside the one that is recorded. */
  private List<Entry> consentsBefore(Entry entry) {
    boolean limitedElsewhere = given(entry) && !entry.provided().contains(Field.CONSENT_SCOPE);
    boolean limited = entry.fields().has(Field.CONSENT_SCOPE) || limitedElsewhere;
    if (!limited || entry.when().isEmpty()) {
      return List.of();
    }
    return cases
        .of(entry)
        .flatMap(file -> file.all(EntryType.CONSENT))
        .filter(EntryTies::given)
        .filter(consent -> isBefore(consent, entry.when().get()))
        .toList();
  }

  private static boolean given(Entry consent) {
    return consent.fields().text(Field.CONSENT_STATUS).filter("given"::equals).isPresent();
  }

  private static boolean isBefore(Entry consent, Moment act) {
    return consent.when().filter(moment -> !moment.date().isAfter(act.date())).isPresent();
  }

  private boolean isFirst(Entry entry, BiPredicate<FirstFlags, Entry> first) {
    return !kept.contains(entry)
        && cases.of(entry).allMatch(file -> first.test(file.firstFlags(kept), entry));
  }

  private static boolean flagsHarm(Entry entry) {
    return entry.fields().text(Field.HARM).filter("significant harm"::equals).isPresent();
  }

  private static boolean byMail(Entry entry) {
    return entry.fields().text(Field.CHANNEL).filter("e-mail"::equals).isPresent();
  }

  private WrittenOrganisation organisation(Entry entry, String written) {
    Optional<Partner> partner = partners.named(written);
    Optional<LocalDate> day = entry.date();
    boolean signatory =
        partner.isPresent() && day.isPresent() && partner.get().signatoryOn(day.get());
    List<String> agreements =
        day.stream()
            .flatMap(on -> partners.binding(written, on).stream())
            .map(Agreement::reference)
            .toList();
    return new WrittenOrganisation(
        written, partner, recipients.kind(written), signatory, agreements);
  }
}
