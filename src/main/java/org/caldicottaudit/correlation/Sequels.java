package org.caldicottaudit.correlation;

import static org.caldicottaudit.event.EntryType.ADVICE;
import static org.caldicottaudit.event.EntryType.ASSESSMENT;
import static org.caldicottaudit.event.EntryType.CONFERENCE;
import static org.caldicottaudit.event.EntryType.DISCLOSURE;
import static org.caldicottaudit.event.EntryType.ESCALATION;
import static org.caldicottaudit.event.EntryType.NOTICE;
import static org.caldicottaudit.event.EntryType.STRATEGY_DISCUSSION;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.Decision;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;

/**
 * Looks in the case file for what an entry asks to be followed by: the answer to a request, the
 * sharing of a harm, the escalation of a refusal. Only finds and measures; how late is too late is
 * for policies to say.
 */
final class Sequels {
  private final CaseSearch search;
  private final Answers answers;
  private final Sharings sharings;
  private final WorkingCalendar calendar;
  private final LogReach reach;
  private final HandLinks handLinks;
  private final UnreadRows unread;
  private final Incidents incidents;

  Sequels(
      CaseSearch search,
      Answers answers,
      Incidents incidents,
      TyingRules rules,
      LogReach reach,
      HandLinks handLinks,
      UnreadRows unread) {
    this.unread = unread;
    this.handLinks = handLinks;
    this.incidents = incidents;
    this.search = search;
    this.answers = answers;
    this.sharings = new Sharings(search, rules.windows().writtenUpDays());
    this.calendar = rules.calendar();
    this.reach = reach;
  }

  /** What followed an entry, by the name of what policies ask for. */
  Map<String, Sequel> of(Entry entry) {
    Map<String, Sequel> sequels = new TreeMap<>();
    switch (entry.type()) {
      case REFUSAL -> refusal(entry, sequels);
      case DISCLOSURE -> put(sequels, "notice", entry, entry.when(), notices(entry));
      case REFERRAL -> referral(entry, sequels);
      case STRATEGY_DISCUSSION ->
          put(sequels, "conference", entry, decidedOrWhen(entry), next(entry, CONFERENCE));
      default -> {}
    }
    flags(entry, sequels);
    if (seeksAdvice(entry)) {
      put(sequels, "advice", entry, whenAsked(entry), outcomesOfAdvice(entry));
    }
    if (answers.expected(entry)) {
      put(sequels, "answer", entry, Answers.asked(entry), answers.to(entry));
      sequels.computeIfPresent("answer", (name, found) -> found.within(answers.limit(entry)));
    }
    return sequels;
  }

  /** The same of a record that gives a false address: whether an incident was opened. */
  Map<String, Sequel> ofAstray(Entry entry) {
    Map<String, Sequel> sequels = of(entry);
    put(sequels, Incidents.INCIDENT, entry, entry.when(), incidents.of(entry));
    return sequels;
  }

  private void refusal(Entry entry, Map<String, Sequel> sequels) {
    put(sequels, "contact", entry, entry.when(), contacts(entry));
    put(sequels, "undone", entry, entry.when(), answers.disclosures(entry));
    put(sequels, "escalation", entry, entry.when(), escalations(entry));
  }

  private void referral(Entry entry, Map<String, Sequel> sequels) {
    put(sequels, "referral_decision", entry, received(entry), decisionOfReferral(entry));
    put(sequels, "assessment", entry, startOfEnquiry(entry), next(entry, ASSESSMENT));
  }

  /** In a log without days of receipt, from the decision: no sooner than it came. */
  private static Optional<Moment> startOfEnquiry(Entry referral) {
    return received(referral).or(() -> referral.fields().time(Field.DECIDED_AT));
  }

  private void flags(Entry entry, Map<String, Sequel> sequels) {
    if (says(entry, Field.HARM, "significant harm", "unclear") && entry.type() != DISCLOSURE) {
      put(sequels, "share", entry, entry.when(), sharings.of(entry));
    }
    if (says(entry, Field.HARM, "significant harm", "significant harm")
        && entry.type() == DISCLOSURE
        && sharings.isFirst(entry)) {
      put(sequels, "share", entry, entry.fields().time(Field.DECIDED_AT), sharings.itself(entry));
    }
    if (says(entry, Field.FGM, "known", "unclear")) {
      put(sequels, "police_report", entry, entry.when(), sharings.withThePolice(entry));
    }
  }

  private static boolean says(Entry entry, Field field, String one, String other) {
    return entry
        .fields()
        .text(field)
        .filter(code -> code.equals(one) || code.equals(other))
        .isPresent();
  }

  private static boolean seeksAdvice(Entry entry) {
    Fields fields = entry.fields();
    return entry.type() == ADVICE
        || fields.has(Field.ADVICE_FROM)
        || entry.decision().filter(Decision.SEEK_ADVICE::equals).isPresent();
  }

  /**
   * Puts what was found. Without a case file, and nothing in the entry itself, nothing can be
   * looked for and nothing is put.
   */
  private void put(
      Map<String, Sequel> sequels,
      String name,
      Entry entry,
      Optional<Moment> start,
      Stream<Candidate> candidates) {
    Optional<Sequel> found =
        Measure.of(name, handLinks.over(name, entry, candidates), start, calendar);
    if (found.isPresent()) {
      sequels.put(name, found.get());
    } else if (start.isPresent() && search.files(entry).findAny().isPresent()) {
      sequels.put(name, nothing(name, entry, start.get()));
    }
  }

  /** In a file too large to be read whole, what was not found may still be there. */
  private Sequel nothing(String name, Entry entry, Moment start) {
    if (search.files(entry).anyMatch(CaseFile::tooLarge)) {
      String key = "too many events of one reference to look through";
      return Sequel.found(new Link(name, key, Strength.WEAK, entry), Optional.empty());
    }
    return unread
        .perhaps(name, entry)
        .map(row -> Sequel.found(row, Optional.empty()))
        .orElseGet(() -> Sequel.missing(reach.withoutEntry(start, calendar)));
  }

  /** Whoever tells the family has not told the requester. */
  private Stream<Candidate> contacts(Entry refusal) {
    Optional<String> requester = refusal.fields().text(Field.REQUESTER_ORG);
    Stream<Candidate> entries =
        search
            .later(refusal, NOTICE, ESCALATION, DISCLOSURE)
            .filter(entry -> !toThePerson(entry))
            .flatMap(
                entry -> search.named(entry, requester, "entry that names the requester").stream());
    return Stream.of(
            OwnNotes.ofContact(refusal).stream(),
            entries,
            search.wordsTo(refusal, requester, "message to the requester"))
        .flatMap(found -> found);
  }

  private static boolean toThePerson(Entry entry) {
    boolean namesNobody = entry.fields().texts(Field.RECIPIENT_ORG).isEmpty();
    return Family.receives(entry)
        || (entry.type() == NOTICE && namesNobody && entry.fields().isYes(Field.SUBJECT_INFORMED));
  }

  /** Whom it was escalated to is for policies to read: people also write "no" there. */
  private Stream<Candidate> escalations(Entry refusal) {
    Optional<Moment> own = refusal.fields().time(Field.ESCALATED_AT);
    return own.isPresent()
        ? Stream.of(new Candidate(refusal, own, Strength.STRONG, "recorded with the refusal"))
        : Stream.concat(
            OwnNotes.ofEscalation(refusal).stream(),
            search
                .later(refusal, ESCALATION)
                .map(entry -> Candidate.decided(entry, Strength.STRONG, "escalation of the case")));
  }

  /** A notice that names an organisation was not to the person. */
  private Stream<Candidate> notices(Entry disclosure) {
    return search
        .later(disclosure, NOTICE)
        .filter(entry -> toThePerson(entry) || entry.fields().texts(Field.RECIPIENT_ORG).isEmpty())
        .map(entry -> Candidate.decided(entry, Strength.STRONG, "notice to the person"));
  }

  /** That the case went on tells that the referral was decided, not when. */
  private Stream<Candidate> decisionOfReferral(Entry referral) {
    Optional<Moment> own = referral.fields().time(Field.DECIDED_AT);
    if (own.isPresent()) {
      return Stream.of(new Candidate(referral, own, Strength.STRONG, "its own decision date"));
    }
    if (referral.fields().has(Field.DECISION)
        && referral.decision().filter(Decision.PENDING::equals).isEmpty()) {
      return Stream.of(
          new Candidate(referral, Optional.empty(), Strength.WEAK, "its own decision, undated"));
    }
    return search
        .later(referral, STRATEGY_DISCUSSION, ASSESSMENT, CONFERENCE)
        .map(entry -> Candidate.decided(entry, Strength.WEAK, "next step of the case"));
  }

  /** What comes after a second referral or strategy discussion may have followed that one. */
  private Stream<Candidate> next(Entry entry, EntryType type) {
    Optional<Moment> start = decidedOrWhen(entry);
    Optional<Moment> second =
        search
            .laterOf(entry, entry.type())
            .flatMap(other -> decidedOrWhen(other).stream())
            .filter(when -> start.isPresent() && when.compareTo(start.get()) > 0)
            .min(Moment::compareTo);
    return search.later(entry, type).map(found -> next(found, type, received(entry), second));
  }

  private static Candidate next(
      Entry found, EntryType type, Optional<Moment> first, Optional<Moment> second) {
    if (unfinished(found)) {
      return new Candidate(found, Optional.empty(), Strength.WEAK, type.code() + " without an end");
    }
    if (begunBefore(found, first)) {
      return Candidate.decided(found, Strength.WEAK, type.code() + " that had begun before");
    }
    Optional<Moment> when = decidedOrWhen(found);
    boolean ofSecond =
        second.isPresent() && when.isPresent() && when.get().compareTo(second.get()) >= 0;
    return ofSecond
        ? Candidate.decided(found, Strength.WEAK, type.code() + " after another step of its kind")
        : Candidate.decided(found, Strength.STRONG, type.code() + " of the case");
  }

  /** An assessment that only says when it began. */
  private static boolean unfinished(Entry step) {
    return Answers.asked(step).isPresent()
        && step.source().provides(Field.DECIDED_AT)
        && !step.fields().has(Field.DECIDED_AT);
  }

  private static boolean begunBefore(Entry step, Optional<Moment> first) {
    Optional<Moment> begun = Answers.asked(step);
    return begun.isPresent()
        && first.isPresent()
        && begun.get().date().isBefore(first.get().date());
  }

  /** An undated question may be as young as the audit, and any outcome may be the one to it. */
  private Optional<Moment> whenAsked(Entry advice) {
    return advice.when().or(() -> Optional.of(Moment.on(reach.audit())));
  }

  private Stream<Candidate> outcomesOfAdvice(Entry entry) {
    Stream<Entry> answers =
        entry.when().isPresent() ? search.laterOfAnyType(entry) : search.others(entry);
    return answers
        .filter(other -> other.fields().has(Field.ADVICE_OUTCOME) && !sameOutcome(entry, other))
        .map(
            other ->
                Candidate.decided(
                    other,
                    sameAdviser(entry, other) ? Strength.STRONG : Strength.WEAK,
                    "outcome of advice in the case"));
  }

  /** "Awaiting reply" repeated is no outcome. */
  private static boolean sameOutcome(Entry one, Entry other) {
    return one.fields()
        .text(Field.ADVICE_OUTCOME)
        .filter(
            outcome ->
                other
                    .fields()
                    .text(Field.ADVICE_OUTCOME)
                    .filter(outcome::equalsIgnoreCase)
                    .isPresent())
        .isPresent();
  }

  private static boolean sameAdviser(Entry one, Entry other) {
    Optional<String> asked = one.fields().text(Field.ADVICE_FROM).map(Sequels::plain);
    return asked.isPresent()
        && asked.equals(other.fields().text(Field.ADVICE_FROM).map(Sequels::plain));
  }

  private static String plain(String name) {
    return String.join(" ", PartnerNames.words(name));
  }

  /**
   * When a referral arrived. One that gives only the day of its decision leaves open how long that
   * took.
   */
  private static Optional<Moment> received(Entry referral) {
    return Answers.asked(referral)
        .or(() -> referral.fields().has(Field.DECIDED_AT) ? Optional.empty() : referral.when());
  }

  private static Optional<Moment> decidedOrWhen(Entry entry) {
    return entry.fields().time(Field.DECIDED_AT).or(entry::when);
  }
}
