package org.caldicottaudit.correlation;

import static org.caldicottaudit.event.EntryType.CONFERENCE;
import static org.caldicottaudit.event.EntryType.DISCLOSURE;
import static org.caldicottaudit.event.EntryType.REFERRAL;
import static org.caldicottaudit.event.EntryType.STRATEGY_DISCUSSION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;

/**
 * Looks for who was told of a harm. Often something is shared first and written up a few days
 * later, so that what lies shortly before is a weak tie.
 */
final class Sharings {
  private static final String POLICE = "police";

  private final CaseSearch search;
  private final Recipients recipients;
  private final int daysToWriteUp;

  Sharings(CaseSearch search, int daysToWriteUp) {
    this.search = search;
    this.daysToWriteUp = daysToWriteUp;
    this.recipients = search.recipients();
  }

  /** Strategy discussions and conferences are sharing too: the agencies sit at one table. */
  Stream<Candidate> of(Entry flagged) {
    Optional<LocalDate> day = day(flagged);
    Stream<Candidate> entries =
        search
            .around(flagged, daysToWriteUp, DISCLOSURE, STRATEGY_DISCUSSION, CONFERENCE, REFERRAL)
            .filter(Sharings::tellsAnother)
            .map(entry -> done(day, entry, entry.type().code() + " of the case"));
    Stream<Candidate> messages =
        search
            .sharedFrom(flagged, daysToWriteUp)
            .map(message -> sent(day, message, "message of the case"));
    return Stream.of(toldBy(flagged).stream(), entries, messages).flatMap(found -> found);
  }

  /**
   * Whether nobody was told of the case before that disclosure, which was decided and done on days
   * of their own: then they tell how long the harm waited.
   */
  boolean isFirst(Entry disclosure) {
    Optional<LocalDate> done = disclosure.fields().time(Field.SHARED_AT).map(Moment::date);
    return done.isPresent()
        && disclosure.fields().has(Field.DECIDED_AT)
        && search.files(disclosure).noneMatch(CaseFile::tooLarge)
        && search
            .files(disclosure)
            .flatMap(CaseFile::all)
            .filter(entry -> mayTell(entry) && !entry.equals(disclosure))
            .allMatch(entry -> isLater(entry.when(), done.get()))
        && search
            .files(disclosure)
            .flatMap(CaseFile::messages)
            .filter(recipients::leaves)
            .allMatch(message -> !before(done, message.sentAt()) && message.sentAt().isPresent());
  }

  private static boolean isLater(Optional<Moment> when, LocalDate day) {
    return when.filter(moment -> !moment.date().isBefore(day)).isPresent();
  }

  private static boolean mayTell(Entry entry) {
    return switch (entry.type()) {
      case DISCLOSURE, STRATEGY_DISCUSSION, CONFERENCE, REFERRAL, UNCLEAR -> true;
      default -> false;
    };
  }

  /** The disclosure on the day on which it was done. */
  Stream<Candidate> itself(Entry disclosure) {
    return Stream.of(
        new Candidate(
            disclosure,
            disclosure.fields().time(Field.SHARED_AT),
            Strength.STRONG,
            "the disclosure itself"));
  }

  /** A referral to another agency tells it; one that the log's own agency received doesn't. */
  private Optional<Candidate> toldBy(Entry flagged) {
    if (flagged.type() != REFERRAL || !tellsAnother(flagged)) {
      return Optional.empty();
    }
    Optional<String> agency = flagged.fields().text(Field.AGENCY);
    boolean toItself =
        agency.isPresent()
            && flagged.fields().texts(Field.RECIPIENT_ORG).stream()
                .allMatch(name -> recipients.same(name, agency.get()));
    Strength strength = agency.isPresent() ? Strength.STRONG : Strength.WEAK;
    return toItself
        ? Optional.empty()
        : Optional.of(Candidate.done(flagged, strength, "the referral itself"));
  }

  /** A referral that names nobody came in. */
  private static boolean tellsAnother(Entry entry) {
    return !Family.receives(entry)
        && (entry.type() != REFERRAL || entry.fields().has(Field.RECIPIENT_ORG));
  }

  /** Disclosures to the police, the flagged entry itself among them. */
  Stream<Candidate> withThePolice(Entry flagged) {
    Optional<LocalDate> day = day(flagged);
    Stream<Entry> itself = Stream.of(flagged).filter(entry -> entry.type() == DISCLOSURE);
    Stream<Candidate> entries =
        Stream.concat(itself, search.around(flagged, daysToWriteUp, policeTypes()))
            .filter(entry -> recipients.toKind(entry, POLICE))
            .map(entry -> done(day, entry, "disclosure to the police"));
    Stream<Candidate> messages =
        search
            .sharedFrom(flagged, daysToWriteUp)
            .filter(message -> recipients.reachesKind(message, POLICE))
            .map(message -> sent(day, message, "message to the police"));
    return Stream.concat(entries, messages);
  }

  private static EntryType[] policeTypes() {
    return new EntryType[] {DISCLOSURE, REFERRAL, STRATEGY_DISCUSSION};
  }

  private static Candidate done(Optional<LocalDate> day, Entry entry, String key) {
    return before(day, entry.when())
        ? Candidate.done(entry, Strength.WEAK, key + ", of the days before")
        : Candidate.done(entry, Strength.STRONG, key);
  }

  private Candidate sent(Optional<LocalDate> day, Message message, String key) {
    return before(day, message.sentAt())
        ? Candidate.sent(message, Strength.WEAK, key + ", of the days before")
        : search.sent(message, Strength.STRONG, key);
  }

  private static Optional<LocalDate> day(Entry entry) {
    return entry.when().map(Moment::date);
  }

  private static boolean before(Optional<LocalDate> day, Optional<Moment> when) {
    return day.isPresent() && when.isPresent() && when.get().date().isBefore(day.get());
  }
}
