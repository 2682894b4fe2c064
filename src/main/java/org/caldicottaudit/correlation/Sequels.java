package org.caldicottaudit.correlation;

import static org.caldicottaudit.event.EntryType.ADVICE;
import static org.caldicottaudit.event.EntryType.ASSESSMENT;
import static org.caldicottaudit.event.EntryType.CONFERENCE;
import static org.caldicottaudit.event.EntryType.DISCLOSURE;
import static org.caldicottaudit.event.EntryType.ESCALATION;
import static org.caldicottaudit.event.EntryType.NOTICE;
import static org.caldicottaudit.event.EntryType.REFERRAL;
import static org.caldicottaudit.event.EntryType.REFUSAL;
import static org.caldicottaudit.event.EntryType.STRATEGY_DISCUSSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.SharingEvent;

/**
 * Looks in the case file for what an entry asks to be followed by: the answer to a request, the
 * sharing of a harm, the escalation of a refusal. Only finds and measures; how late is too late is
 * for policies to say.
 */
final class Sequels {
  private final CaseIndex cases;
  private final Recipients recipients;
  private final PartnerDirectory partners;
  private final WorkingCalendar calendar;
  private final Moment horizon;

  /**
   * @param horizon how far the logs reach, not beyond the day of the audit: what lies after it
   *     can't be missed
   */
  Sequels(
      CaseIndex cases,
      Recipients recipients,
      PartnerDirectory partners,
      WorkingCalendar calendar,
      LocalDate horizon) {
    this.cases = cases;
    this.recipients = recipients;
    this.partners = partners;
    this.calendar = calendar;
    this.horizon = Moment.on(horizon);
  }

  /** Something in the case file that may be what followed. */
  private record Candidate(
      SharingEvent event, Optional<Moment> when, Strength strength, String key) {
    static final Comparator<Candidate> BEST =
        Comparator.comparing(Candidate::strength)
            .thenComparing(candidate -> candidate.when().isEmpty())
            .thenComparing(
                candidate -> candidate.when().orElse(Moment.on(LocalDate.MAX.minusYears(1))))
            .thenComparing(candidate -> candidate.event().place());
  }

  /** What followed an entry, by the name of what policies ask for. */
  Map<String, Sequel> of(Entry entry) {
    Map<String, Sequel> sequels = new TreeMap<>();
    EntryType type = entry.type();
    if (type == REFUSAL) {
      put(sequels, "contact", entry, entry.when(), contacts(entry));
      put(sequels, "undone", entry, entry.when(), toRequester(entry, false));
      put(sequels, "escalation", entry, entry.when(), escalations(entry));
    }
    if (type == DISCLOSURE) {
      put(sequels, "notice", entry, entry.when(), notices(entry));
    }
    if (type == REFERRAL) {
      put(sequels, "referral_decision", entry, received(entry), decisionOfReferral(entry));
      put(sequels, "assessment", entry, received(entry), decided(entry, ASSESSMENT));
    }
    if (type == STRATEGY_DISCUSSION) {
      put(sequels, "conference", entry, decidedOrWhen(entry), decided(entry, CONFERENCE));
    }
    if (entry.fields().has(Field.HARM) && type != DISCLOSURE) {
      put(sequels, "share", entry, entry.when(), shares(entry));
    }
    if (entry.fields().has(Field.FGM)) {
      put(sequels, "police_report", entry, entry.when(), policeReports(entry));
    }
    advice(entry, sequels);
    answer(entry, sequels);
    return sequels;
  }

  private void advice(Entry entry, Map<String, Sequel> sequels) {
    Fields fields = entry.fields();
    boolean sought =
        entry.type() == ADVICE
            || fields.has(Field.ADVICE_FROM)
            || fields.text(Field.DECISION).filter("seek advice"::equals).isPresent();
    if (sought && !fields.has(Field.ADVICE_OUTCOME)) {
      put(sequels, "advice", entry, entry.when(), outcomesOfAdvice(entry));
    }
  }

  private void answer(Entry entry, Map<String, Sequel> sequels) {
    Optional<Moment> asked = asked(entry);
    boolean answers =
        entry.type() == EntryType.REQUEST || entry.type() == DISCLOSURE || entry.type() == REFUSAL;
    if (asked.isPresent() && answers && !ownRequest(entry)) {
      Optional<Candidate> own = ownAnswer(entry);
      if (own.isPresent() || entry.type() == EntryType.REQUEST) {
        put(
            sequels,
            "answer",
            entry,
            asked,
            own.map(Stream::of).orElseGet(() -> toRequester(entry, true)));
        sequels.computeIfPresent("answer", (name, found) -> found.within(limit(entry)));
      }
    }
  }

  /** A request that the log's own agency made: its answer stands in another's log. */
  private boolean ownRequest(Entry entry) {
    Optional<String> requester = entry.fields().text(Field.REQUESTER_ORG);
    Optional<String> agency = entry.fields().text(Field.AGENCY);
    return requester.isPresent()
        && agency.isPresent()
        && entry.type() == EntryType.REQUEST
        && recipients.same(requester.get(), agency.get());
  }

  /**
   * Puts the best of the candidates. Without a case file, and nothing in the entry itself, nothing
   * can be looked for and nothing is put.
   */
  private void put(
      Map<String, Sequel> sequels,
      String name,
      Entry entry,
      Optional<Moment> start,
      Stream<Candidate> candidates) {
    Optional<Candidate> best = candidates.min(Candidate.BEST);
    boolean searchable = start.isPresent() && !entry.caseRefs().isEmpty();
    if (best.isEmpty() && !searchable) {
      return;
    }
    Optional<Link> link =
        best.map(found -> new Link(name, found.key(), found.strength(), found.event()))
            .or(() -> tooLarge(name, entry));
    Optional<Moment> end = best.isPresent() ? best.get().when() : Optional.of(horizon);
    Optional<Elapsed> elapsed = start.flatMap(from -> end.map(to -> calendar.between(from, to)));
    sequels.put(name, new Sequel(link, elapsed, Optional.empty()));
  }

  /** In a file too large to be read whole, what was not found may still be there. */
  private Optional<Link> tooLarge(String name, Entry entry) {
    return cases.of(entry).anyMatch(CaseFile::tooLarge)
        ? Optional.of(
            new Link(
                name, "too many events of one reference to look through", Strength.WEAK, entry))
        : Optional.empty();
  }

  private Stream<Entry> later(Entry entry, EntryType... types) {
    return entry.when().stream()
        .map(Moment::date)
        .flatMap(day -> cases.of(entry).flatMap(file -> file.from(day, types)))
        .filter(other -> !other.equals(entry));
  }

  private Stream<Message> laterMessages(Entry entry) {
    return entry.when().stream()
        .map(Moment::date)
        .flatMap(day -> cases.of(entry).flatMap(file -> file.messagesFrom(day)));
  }

  /** A candidate that has no day may have been before: it is never more than a weak tie. */
  private static Candidate candidate(Entry entry, Strength strength, String key) {
    Optional<Moment> when = decidedOrWhen(entry);
    return new Candidate(entry, when, when.isEmpty() ? Strength.WEAK : strength, key);
  }

  private static Candidate candidate(Message message, Strength strength, String key) {
    Optional<Moment> when = message.sentAt();
    return new Candidate(message, when, when.isEmpty() ? Strength.WEAK : strength, key);
  }

  private Stream<Candidate> contacts(Entry refusal) {
    Optional<String> requester = refusal.fields().text(Field.REQUESTER_ORG);
    return Stream.concat(
        later(refusal, NOTICE, ESCALATION, DISCLOSURE)
            .flatMap(entry -> named(entry, requester, "entry that names the requester").stream()),
        laterMessages(refusal)
            .flatMap(message -> sentTo(message, requester, "message to the requester").stream()));
  }

  /** A later disclosure to whoever asked; with {@code anyAnswer}, also a refusal or a message. */
  private Stream<Candidate> toRequester(Entry request, boolean anyAnswer) {
    Optional<String> requester = request.fields().text(Field.REQUESTER_ORG);
    Stream<Candidate> shared =
        later(request, DISCLOSURE)
            .filter(entry -> !Family.receives(entry))
            .flatMap(entry -> named(entry, requester, "disclosure to the requester").stream());
    if (!anyAnswer) {
      return shared;
    }
    Stream<Candidate> others =
        later(request, REFUSAL, NOTICE)
            .flatMap(entry -> named(entry, requester, "answer to the requester").stream());
    Stream<Candidate> sent =
        laterMessages(request)
            .flatMap(message -> sentTo(message, requester, "message to the requester").stream());
    return Stream.of(shared, others, sent).flatMap(found -> found);
  }

  /** Strong when the entry names that organisation; weak when either names nobody. */
  private Optional<Candidate> named(Entry entry, Optional<String> organisation, String key) {
    List<String> names = new ArrayList<>(entry.fields().texts(Field.RECIPIENT_ORG));
    entry.fields().text(Field.REQUESTER_ORG).ifPresent(names::add);
    if (organisation.isEmpty() || names.isEmpty()) {
      return Optional.of(candidate(entry, Strength.WEAK, key + ", who is not named"));
    }
    return names.stream().anyMatch(name -> recipients.same(name, organisation.get()))
        ? Optional.of(candidate(entry, Strength.STRONG, key))
        : Optional.empty();
  }

  private Optional<Candidate> sentTo(Message message, Optional<String> organisation, String key) {
    if (organisation.isEmpty()) {
      return Optional.of(candidate(message, Strength.WEAK, key + ", who is not named"));
    }
    return recipients
        .reach(message, organisation.get())
        .map(strength -> candidate(message, strength, key));
  }

  private Stream<Candidate> escalations(Entry refusal) {
    Fields fields = refusal.fields();
    if (fields.has(Field.ESCALATED_AT) || fields.has(Field.ESCALATED_TO)) {
      return Stream.of(
          new Candidate(
              refusal,
              fields.time(Field.ESCALATED_AT).or(refusal::when),
              Strength.STRONG,
              "recorded with the refusal"));
    }
    return later(refusal, ESCALATION)
        .map(entry -> candidate(entry, Strength.STRONG, "escalation of the case"));
  }

  /** A notice that names an organisation was not to the person. */
  private Stream<Candidate> notices(Entry disclosure) {
    return later(disclosure, NOTICE)
        .filter(
            entry ->
                Family.receives(entry)
                    || entry.fields().isYes(Field.SUBJECT_INFORMED)
                    || entry.fields().texts(Field.RECIPIENT_ORG).isEmpty())
        .map(entry -> candidate(entry, Strength.STRONG, "notice to the person"));
  }

  private Stream<Candidate> decisionOfReferral(Entry referral) {
    Optional<Moment> own = referral.fields().time(Field.DECIDED_AT);
    if (own.isPresent()) {
      return Stream.of(new Candidate(referral, own, Strength.STRONG, "its own decision date"));
    }
    return later(referral, STRATEGY_DISCUSSION, ASSESSMENT, CONFERENCE, DISCLOSURE, REFUSAL)
        .map(entry -> candidate(entry, Strength.WEAK, "next step of the case"));
  }

  private Stream<Candidate> decided(Entry entry, EntryType type) {
    return later(entry, type)
        .map(found -> candidate(found, Strength.STRONG, type.code() + " of the case"));
  }

  /** Strategy discussions and conferences are sharing too: the agencies sit at one table. */
  private Stream<Candidate> shares(Entry flagged) {
    Stream<Candidate> entries =
        later(flagged, DISCLOSURE, STRATEGY_DISCUSSION, CONFERENCE)
            .filter(entry -> !Family.receives(entry))
            .map(entry -> candidate(entry, Strength.STRONG, entry.type().code() + " of the case"));
    Stream<Candidate> messages =
        laterMessages(flagged)
            .flatMap(message -> outward(message).stream())
            .map(message -> candidate(message, Strength.STRONG, "message of the case"));
    Stream<Candidate> referrals =
        later(flagged, REFERRAL)
            .filter(entry -> entry.fields().has(Field.RECIPIENT_ORG))
            .map(entry -> candidate(entry, Strength.STRONG, "referral of the case"));
    return Stream.of(entries, messages, referrals).flatMap(found -> found);
  }

  private Optional<Message> outward(Message message) {
    return recipients.leaves(message) ? Optional.of(message) : Optional.empty();
  }

  /** Also an earlier report answers: the police know. */
  private Stream<Candidate> policeReports(Entry flagged) {
    Stream<Candidate> entries =
        Stream.concat(
                Stream.of(flagged).filter(entry -> entry.type() == DISCLOSURE),
                cases
                    .of(flagged)
                    .flatMap(file -> file.all(DISCLOSURE, REFERRAL, STRATEGY_DISCUSSION)))
            .flatMap(
                entry ->
                    recipients.toKind(entry, "police").stream()
                        .map(strength -> candidate(entry, strength, "disclosure to the police")));
    Stream<Candidate> messages =
        cases
            .of(flagged)
            .flatMap(CaseFile::messages)
            .filter(
                message -> recipients.leaves(message) && recipients.reachesKind(message, "police"))
            .map(message -> candidate(message, Strength.STRONG, "message to the police"));
    return Stream.concat(entries, messages);
  }

  private Stream<Candidate> outcomesOfAdvice(Entry entry) {
    return later(entry, EntryType.values())
        .filter(other -> other.fields().has(Field.ADVICE_OUTCOME))
        .map(
            other ->
                candidate(
                    other,
                    sameAdviser(entry, other) ? Strength.STRONG : Strength.WEAK,
                    "outcome of advice in the case"));
  }

  private static boolean sameAdviser(Entry one, Entry other) {
    Optional<String> asked = one.fields().text(Field.ADVICE_FROM).map(Sequels::plain);
    return asked.isPresent()
        && asked.equals(other.fields().text(Field.ADVICE_FROM).map(Sequels::plain));
  }

  private static String plain(String name) {
    return String.join(" ", PartnerDirectory.words(name));
  }

  /** A decision on the request's own row; one without a date tells that, not when. */
  private static Optional<Candidate> ownAnswer(Entry entry) {
    Fields fields = entry.fields();
    if (entry.type() == EntryType.REQUEST) {
      return Optional.empty();
    }
    BiFunction<Field, String, Optional<Candidate>> by =
        (field, key) ->
            fields
                .time(field)
                .map(when -> new Candidate(entry, Optional.of(when), Strength.STRONG, key));
    return by.apply(Field.DECIDED_AT, "its own decision date")
        .or(() -> by.apply(Field.SHARED_AT, "its own sharing date"))
        .or(
            () ->
                Optional.of(
                    new Candidate(entry, Optional.empty(), Strength.STRONG, "its own decision")));
  }

  /** The clock of an answer runs from when the request arrived. */
  private static Optional<Moment> asked(Entry entry) {
    return entry.fields().time(Field.RECEIVED_AT).or(() -> entry.fields().time(Field.REQUESTED_AT));
  }

  private static Optional<Moment> received(Entry entry) {
    return asked(entry).or(entry::when);
  }

  private static Optional<Moment> decidedOrWhen(Entry entry) {
    return entry.fields().time(Field.DECIDED_AT).or(entry::when);
  }

  /**
   * What the agreement named by the request allows; else the only one in force that binds whoever
   * asked and gives times.
   */
  private Optional<AnswerTime> limit(Entry request) {
    String rating = request.fields().text(Field.RATING).orElse("");
    Optional<String> named = request.fields().text(Field.AGREEMENT_REF);
    List<AnswerTime> times =
        (named.isPresent() ? partners.agreement(named.get()) : binding(request))
            .flatMap(
                agreement ->
                    AnswerTime.of(agreement.answerTimes(), rating, agreement.reference()).stream())
            .toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  private Stream<Agreement> binding(Entry request) {
    Optional<LocalDate> day = asked(request).map(Moment::date);
    Optional<String> requester = request.fields().text(Field.REQUESTER_ORG);
    return day.isEmpty() || requester.isEmpty()
        ? Stream.empty()
        : partners.binding(requester.get(), day.get()).stream();
  }

  /**
   * Partners whom a plan names and of whom the case file shows nothing: no entry of theirs or about
   * them, no message from or to them.
   */
  List<String> silentPartners(Entry plan) {
    if (plan.type() != EntryType.PLAN || plan.caseRefs().isEmpty()) {
      return List.of();
    }
    List<CaseFile> files = cases.of(plan).toList();
    return plan.fields().texts(Field.RECIPIENT_ORG).stream()
        .filter(name -> !Family.member(name))
        .filter(name -> files.stream().noneMatch(file -> takesPart(file, plan, name)))
        .toList();
  }

  private boolean takesPart(CaseFile file, Entry plan, String name) {
    return file.all()
            .filter(entry -> !entry.equals(plan))
            .anyMatch(entry -> recipients.speaksOf(entry, name))
        || file.messages().anyMatch(message -> recipients.takesPart(message, name));
  }

  /** Whether no earlier entry of the case flags significant harm since its last disclosure. */
  boolean firstToFlag(Entry flagged) {
    Optional<Moment> when = flagged.when();
    if (when.isEmpty() || flagged.caseRefs().isEmpty()) {
      return true;
    }
    Optional<Moment> lastShared =
        cases
            .of(flagged)
            .flatMap(file -> file.all(DISCLOSURE))
            .flatMap(entry -> entry.when().stream())
            .filter(moment -> moment.compareTo(when.get()) < 0)
            .max(Comparator.naturalOrder());
    return cases
        .of(flagged)
        .flatMap(CaseFile::all)
        .filter(other -> !other.equals(flagged) && flags(other))
        .noneMatch(other -> between(lastShared, other, flagged));
  }

  private static boolean flags(Entry entry) {
    return entry.type() != DISCLOSURE
        && entry.type() != EntryType.RECORD
        && entry.fields().text(Field.HARM).filter("significant harm"::equals).isPresent();
  }

  private static boolean between(Optional<Moment> start, Entry other, Entry flagged) {
    Optional<Moment> when = other.when();
    if (when.isEmpty()) {
      return false;
    }
    int order = when.get().compareTo(flagged.when().orElseThrow());
    boolean earlier = order < 0 || (order == 0 && other.place().compareTo(flagged.place()) < 0);
    return earlier && start.map(from -> when.get().compareTo(from) >= 0).orElse(true);
  }
}
