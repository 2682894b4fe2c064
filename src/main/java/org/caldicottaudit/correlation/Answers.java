package org.caldicottaudit.correlation;

import static org.caldicottaudit.event.EntryType.DISCLOSURE;
import static org.caldicottaudit.event.EntryType.NOTICE;
import static org.caldicottaudit.event.EntryType.REFUSAL;
import static org.caldicottaudit.event.EntryType.REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Decision;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;

/** Looks for the answer to a request: on its own row, else later in its case file. */
final class Answers {
  private final CaseSearch search;
  private final PartnerDirectory partners;

  Answers(CaseSearch search, PartnerDirectory partners) {
    this.search = search;
    this.partners = partners;
  }

  /** The clock of an answer runs from when the request arrived. */
  static Optional<Moment> asked(Entry entry) {
    return entry.fields().time(Field.RECEIVED_AT).or(() -> entry.fields().time(Field.REQUESTED_AT));
  }

  /** Whether the entry is a request, or a decision on one, that this log has to answer. */
  boolean expected(Entry entry) {
    return switch (entry.type()) {
      case REQUEST -> asked(entry).isPresent() && !ownRequest(entry);
      case DISCLOSURE, REFUSAL -> asked(entry).isPresent();
      default -> false;
    };
  }

  /** A request that the log's own agency made: its answer stands in another's log. */
  private boolean ownRequest(Entry entry) {
    Optional<String> requester = entry.fields().text(Field.REQUESTER_ORG);
    Optional<String> agency = entry.fields().text(Field.AGENCY);
    return requester.isPresent()
        && agency.isPresent()
        && search.recipients().same(requester.get(), agency.get());
  }

  /** What may be the answer. */
  Stream<Candidate> to(Entry request) {
    return own(request).map(Stream::of).orElseGet(() -> elsewhere(request));
  }

  /** The decision on the request's own row; one without a date tells that, not when. */
  private static Optional<Candidate> own(Entry entry) {
    Fields fields = entry.fields();
    Optional<Decision> decision = entry.decision();
    if (decision
        .filter(made -> made == Decision.PENDING || made == Decision.SEEK_ADVICE)
        .isPresent()) {
      return Optional.empty();
    }
    return at(entry, Field.DECIDED_AT, "its own decision date")
        .or(() -> at(entry, Field.SHARED_AT, "its own sharing date"))
        .or(
            () ->
                entry.type() == REQUEST && !fields.has(Field.DECISION)
                    ? Optional.empty()
                    : Optional.of(undated(entry)));
  }

  private static Optional<Candidate> at(Entry entry, Field field, String key) {
    return entry
        .fields()
        .time(field)
        .map(when -> new Candidate(entry, Optional.of(when), Strength.STRONG, key));
  }

  /** What was decided on a request may be illegible. */
  private static Candidate undated(Entry entry) {
    Strength strength = entry.type() == REQUEST ? Strength.WEAK : Strength.STRONG;
    return new Candidate(entry, Optional.empty(), strength, "its own decision");
  }

  private Stream<Candidate> elsewhere(Entry request) {
    Optional<String> requester = request.fields().text(Field.REQUESTER_ORG);
    Stream<Candidate> others =
        search
            .later(request, REFUSAL, NOTICE)
            .flatMap(entry -> answer(request, entry, "answer to the requester").stream());
    return Stream.of(
            disclosures(request),
            others,
            search.messagesTo(request, requester, "message to the requester"))
        .flatMap(found -> found);
  }

  /** Later disclosures to whoever asked. */
  Stream<Candidate> disclosures(Entry request) {
    return search
        .later(request, DISCLOSURE)
        .filter(entry -> !Family.receives(entry))
        .flatMap(entry -> answer(request, entry, "disclosure to the requester").stream());
  }

  /** A decision on a request of another day answers that one. */
  private Optional<Candidate> answer(Entry request, Entry entry, String key) {
    Optional<String> requester = request.fields().text(Field.REQUESTER_ORG);
    Optional<LocalDate> asked = asked(request).map(Moment::date);
    Optional<LocalDate> otherAsked = asked(entry).map(Moment::date);
    boolean another = otherAsked.isPresent() && asked.isPresent() && !otherAsked.equals(asked);
    return search
        .named(entry, requester, key)
        .map(
            found ->
                another
                    ? Candidate.decided(entry, Strength.WEAK, key + ", asked on another day")
                    : found);
  }

  /**
   * What the agreement named by the request allows; else the one in force that binds whoever asked
   * and gives times. Of several, the most special: a tier 3 agreement before a tier 2 one.
   */
  Optional<AnswerTime> limit(Entry request) {
    String rating = request.fields().text(Field.RATING).orElse("");
    List<Agreement> named =
        request.fields().text(Field.AGREEMENT_REF).stream().flatMap(partners::agreement).toList();
    List<Timed> times =
        (named.isEmpty() ? binding(request) : named.stream())
            .flatMap(agreement -> Timed.of(agreement, rating).stream())
            .toList();
    int special = times.stream().mapToInt(Timed::tier).max().orElse(0);
    List<AnswerTime> most =
        times.stream().filter(time -> time.tier == special).map(Timed::time).toList();
    boolean agree = most.stream().map(time -> time.amount() + time.unit()).distinct().count() == 1;
    return agree ? Optional.of(most.get(0)) : Optional.empty();
  }

  private record Timed(int tier, AnswerTime time) {
    static Optional<Timed> of(Agreement agreement, String rating) {
      return AnswerTime.of(agreement.answerTimes(), rating, agreement.reference())
          .map(time -> new Timed(agreement.tier(), time));
    }
  }

  private Stream<Agreement> binding(Entry request) {
    Optional<LocalDate> day = asked(request).map(Moment::date);
    Optional<String> requester = request.fields().text(Field.REQUESTER_ORG);
    return day.isEmpty() || requester.isEmpty()
        ? Stream.empty()
        : partners.binding(requester.get(), day.get()).stream();
  }
}
