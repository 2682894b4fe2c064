package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.CaseReferences;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.correlation.LinkedRecipient;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.finding.Ties;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.RiskQuestion;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.incident.IncidentReport;
import org.caldicottaudit.report.incident.IncidentReport.Annex;
import org.caldicottaudit.report.incident.IncidentReport.Asked;
import org.caldicottaudit.report.incident.IncidentReport.Basis;
import org.caldicottaudit.report.incident.IncidentReport.Judged;
import org.caldicottaudit.report.incident.IncidentReport.Likeness;
import org.caldicottaudit.report.incident.IncidentReport.PackInForce;
import org.caldicottaudit.report.incident.IncidentReport.Receipt;
import org.caldicottaudit.report.incident.IncidentReport.Step;

/** Puts what the logs tell of an incident into the report's model, masked as the run asks. */
final class IncidentAssembly {
  private final IncidentOptions options;
  private final JudgingGround ground;
  private final Imported imported;
  private final List<TimelineEvent> timeline;
  private final List<LinkedEvent> linked;
  private final Judging judging;
  private final List<Finding> findings;
  private final List<Likeness> likenesses;
  private final TouchedRows rows;
  private final Masks masks;
  private final Set<String> cases;
  private final IncidentWords words;

  IncidentAssembly(
      IncidentOptions options,
      JudgingGround ground,
      Imported imported,
      IncidentEvents events,
      Judging judging,
      TouchedRows rows,
      Masks masks) {
    this.options = options;
    this.ground = ground;
    this.imported = imported;
    this.timeline = events.timeline();
    this.linked = events.linked();
    this.judging = judging;
    this.findings = List.copyOf(judging.findings());
    this.rows = rows;
    this.masks = masks;
    this.cases = events.asked().stream().map(CaseReferences::canonical).collect(Collectors.toSet());
    this.words = new IncidentWords(masks, cases);
    this.likenesses = events.likenesses().to(messages(), masks);
  }

  private List<Message> messages() {
    return timeline.stream()
        .map(TimelineEvent::event)
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .toList();
  }

  private Stream<Entry> entries() {
    return timeline.stream()
        .map(TimelineEvent::event)
        .filter(Entry.class::isInstance)
        .map(Entry.class::cast);
  }

  /**
   * @param annex the file of raw rows, where it was written
   */
  IncidentReport report(Optional<Annex> annex) {
    IncidentTimes times = new IncidentTimes(options.told(), linked, messages());
    List<Receipt> receipts = receipts();
    return new IncidentReport(
        options.question().title(masks),
        scope(),
        new IncidentReport.Custody(
            options.by(),
            options.at(),
            options.audit().asOf(),
            Tool.NAME_AND_VERSION,
            ground.folder().revision(),
            options.audit().pack(),
            options.audit().identify()),
        times.clock(options.question(), options.at()),
        timeline.stream().map(this::step).toList(),
        receipts,
        packs(),
        judged(),
        bases(),
        findings,
        asked(receipts),
        likenesses,
        imported.readings(),
        unreadable(),
        annex,
        limits());
  }

  private List<String> scope() {
    List<String> sentences = new ArrayList<>();
    String subject = options.question().title(masks);
    sentences.add(
        switch (options.question().kind()) {
          case CASE ->
              subject
                  + ": every row of every log that names the case, and what is tied to such a row"
                  + " by a message or a record.";
          case PERSON ->
              subject
                  + ": every row that names the person or the mailbox, also in a subject or a"
                  + " reason, what is tied to such a row and, where it is a child, everything of"
                  + " the child’s cases. Rows that use another name or spelling are not found.";
          case MESSAGE ->
              subject + ": the message, the records that name it or are tied to it" + ofItsCases();
          case RECIPIENT ->
              subject
                  + ": every message to or from the domain, every record that names a mailbox of"
                  + " it, and what is tied to either.";
        });
    if (options.from().isPresent() || options.to().isPresent()) {
      sentences.add("Only events of " + Wording.period(options.from(), options.to()) + ".");
    }
    sentences.add(
        "Rows of other cases are left out; where a row names several cases, the others are only"
            + " counted.");
    return sentences;
  }

  private String ofItsCases() {
    return cases.isEmpty()
        ? ". It names no case, so that recalls and answers are found only where they are tied to"
            + " it: search by the recipient’s domain too."
        : ", and everything of the case that it belongs to.";
  }

  private Step step(TimelineEvent event) {
    String why = event.sure() == Strength.STRONG ? event.why() : "perhaps: " + event.why();
    return new Step(
        event.when(),
        words.what(event.event(), event.responsible()),
        why,
        ties(event),
        event.leftOut().map(left -> "Not judged. " + left.words()).orElseGet(() -> findings(event)),
        event.place(),
        rows.of(event.event()).size());
  }

  /** Ties to what is in the pack: another case's record stays out of it, by its place too. */
  private List<String> ties(TimelineEvent event) {
    Set<Place> here = timeline.stream().map(TimelineEvent::place).collect(Collectors.toSet());
    return Ties.inWords(
        event.ties().stream().filter(link -> here.contains(link.other().place())).toList());
  }

  private String findings(TimelineEvent event) {
    List<Finding> own =
        findings.stream().filter(finding -> finding.place().equals(event.place())).toList();
    List<String> rules = rules(own, Finding::open);
    List<String> excepted =
        rules(own, finding -> finding.standing() == org.caldicottaudit.finding.Standing.EXCEPTED);
    List<String> parts = new ArrayList<>();
    if (!rules.isEmpty()) {
      parts.add("Findings: " + String.join(", ", rules));
    }
    if (!excepted.isEmpty()) {
      parts.add("excepted: " + String.join(", ", excepted));
    }
    return parts.isEmpty() ? "No finding" : String.join("; ", parts);
  }

  private static List<String> rules(
      List<Finding> findings, java.util.function.Predicate<Finding> which) {
    return findings.stream().filter(which).map(Finding::ruleId).distinct().sorted().toList();
  }

  private List<Receipt> receipts() {
    List<Receipt> receipts = new ArrayList<>();
    for (TimelineEvent event : timeline) {
      if (event.event() instanceof Message message) {
        receipts.addAll(receipts(message, event));
      } else if (event.event() instanceof Entry entry && entry.type() == EntryType.DISCLOSURE) {
        receipts.addAll(receipts(entry, event));
      }
    }
    return receipts;
  }

  private List<Receipt> receipts(Message message, TimelineEvent event) {
    Optional<LinkedMessage> judged =
        linked.stream()
            .filter(it -> it.event() == message)
            .map(LinkedMessage.class::cast)
            .findFirst();
    String what = size(message);
    return message.fields().recipients().stream()
        .map(
            recipient ->
                new Receipt(
                    event.when(),
                    words.sender(message),
                    masks.address(recipient.address()),
                    judged.map(it -> whose(it, recipient)).orElse("not looked up"),
                    message.fields().text(Field.CHANNEL).orElse("e-mail"),
                    IncidentWords.delivery(recipient.status()),
                    what,
                    event.place()))
        .toList();
  }

  private static String size(Message message) {
    List<String> parts = new ArrayList<>();
    message
        .fields()
        .number(Field.SIZE_BYTES)
        .ifPresent(bytes -> parts.add(Wording.number(bytes) + " bytes"));
    message
        .fields()
        .number(Field.ATTACHMENTS)
        .ifPresent(count -> parts.add(Wording.count(count, "attachment", "attachments")));
    return parts.isEmpty() ? "the log gives no size" : String.join(", ", parts);
  }

  private static String whose(LinkedMessage message, Recipient recipient) {
    return message.recipients().stream()
        .filter(it -> it.recipient().equals(recipient))
        .findFirst()
        .map(IncidentAssembly::whose)
        .orElse("not known");
  }

  private static String whose(LinkedRecipient recipient) {
    if (recipient.lookalike().isPresent()) {
      return "Nobody known. Looks like "
          + recipient.lookalike().get().like()
          + ": "
          + recipient.lookalike().get().how();
    }
    if (recipient.owners().isEmpty()) {
      return recipient.own() ? "the sender’s own organisation" : "no partner has this domain";
    }
    return recipient.owners().stream()
        .map(Partner::organisation)
        .collect(Collectors.joining(" or "));
  }

  private List<Receipt> receipts(Entry entry, TimelineEvent event) {
    List<String> to = new ArrayList<>();
    entry.fields().text(Field.RECIPIENT_NAME).map(masks::person).ifPresent(to::add);
    entry.fields().texts(Field.RECIPIENT_ADDRESS).stream().map(masks::address).forEach(to::add);
    return List.of(
        new Receipt(
            event.when(),
            event.responsible(),
            to.isEmpty() ? "not named" : String.join(", ", to),
            entry.fields().texts(Field.RECIPIENT_ORG).isEmpty()
                ? "not recorded"
                : String.join(", ", entry.fields().texts(Field.RECIPIENT_ORG)),
            entry.fields().text(Field.CHANNEL).orElse("not recorded"),
            "recorded as shared; a record is no proof of delivery",
            IncidentWords.contents(entry),
            event.place()));
  }

  private List<PackInForce> packs() {
    Map<String, Long> events = judging.eventsByPack();
    return ground.choice().packs().stream()
        .filter(pack -> events.containsKey(pack.name()))
        .map(
            pack ->
                new PackInForce(
                    pack.name(),
                    pack.title(),
                    pack.from(),
                    pack.to(),
                    events.getOrDefault(pack.name(), 0L)))
        .toList();
  }

  private List<Judged> judged() {
    return ground.catalogue().rules().stream()
        .map(rule -> new Judged(rule, judging.tally().ofRule(rule.id())))
        .filter(it -> opinion(it.counts()) > 0)
        .toList();
  }

  private static long opinion(OutcomeCounts counts) {
    return counts.judged() + counts.unproven() + counts.excepted() + counts.aboutProtocol();
  }

  private List<Basis> bases() {
    return timeline.stream()
        .filter(event -> event.event() instanceof Entry entry && recordsABasis(entry))
        .map(
            event -> {
              Entry entry = (Entry) event.event();
              return new Basis(
                  event.when(),
                  Wording.capital(entry.kind()),
                  IncidentWords.consent(entry),
                  IncidentWords.basis(entry),
                  IncidentWords.informed(entry),
                  IncidentWords.agreement(entry),
                  event.place());
            })
        .toList();
  }

  private static boolean recordsABasis(Entry entry) {
    return switch (entry.type()) {
      case REQUEST, DISCLOSURE, REFUSAL, CONSENT, NOTICE -> true;
      default -> false;
    };
  }

  private List<Asked> asked(List<Receipt> receipts) {
    RiskEvidence evidence =
        new RiskEvidence(timeline, linked, entries().toList(), receipts, likenesses);
    return RiskQuestion.load(ground.folder()).stream()
        .map(question -> new Asked(question, evidence.to(question.evidence())))
        .toList();
  }

  private List<Place> unreadable() {
    return imported.quarantine().stream()
        .filter(row -> options.question().isIn(row.raw(), cases))
        .map(QuarantinedRow::place)
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(
        "Only what was exported is searched. Telephone calls, meetings, post, chats and systems"
            + " without an export are not in it.");
    limits.add(
        "An e-mail log shows who sent what size to whom, and when. It doesn’t show what a message"
            + " or an attachment said, nor whether anybody read it.");
    days().ifPresent(limits::add);
    if (judging.withoutPack() > 0) {
      limits.add(
          "On the days of "
              + Wording.count(judging.withoutPack(), "event", "events")
              + " no pack of rules was in force: they are shown and not judged.");
    }
    return limits;
  }

  private Optional<String> days() {
    Map<String, String> days = new TreeMap<>();
    imported.readings().stream()
        .filter(reading -> reading.first().isPresent())
        .sorted(Comparator.comparing(reading -> reading.source().file()))
        .forEach(
            reading ->
                days.merge(
                    reading.source().file(),
                    Wording.period(reading.first(), reading.last()),
                    (one, other) -> one + " and " + other));
    List<LocalDate> last =
        imported.readings().stream().flatMap(reading -> reading.last().stream()).sorted().toList();
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The newest row of all logs is of "
                + Wording.day(last.get(last.size() - 1))
                + ": what came after is not seen.");
  }
}
