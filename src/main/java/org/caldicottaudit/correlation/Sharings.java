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
  private static final int DAYS_TO_WRITE_UP = 3;
  private static final String POLICE = "police";

  private final CaseSearch search;
  private final Recipients recipients;

  Sharings(CaseSearch search) {
    this.search = search;
    this.recipients = search.recipients();
  }

  /** Strategy discussions and conferences are sharing too: the agencies sit at one table. */
  Stream<Candidate> of(Entry flagged) {
    Stream<Candidate> entries =
        search
            .from(flagged, DAYS_TO_WRITE_UP, DISCLOSURE, STRATEGY_DISCUSSION, CONFERENCE, REFERRAL)
            .filter(Sharings::tellsAnother)
            .map(entry -> done(flagged, entry, entry.type().code() + " of the case"));
    Stream<Candidate> messages =
        search
            .sharedFrom(flagged, DAYS_TO_WRITE_UP)
            .map(message -> sent(flagged, message, "message of the case"));
    return Stream.concat(entries, messages);
  }

  /** A referral that names nobody came in. */
  private static boolean tellsAnother(Entry entry) {
    return !Family.receives(entry)
        && (entry.type() != REFERRAL || entry.fields().has(Field.RECIPIENT_ORG));
  }

  /** Disclosures to the police, the flagged entry itself among them. */
  Stream<Candidate> withThePolice(Entry flagged) {
    Stream<Entry> itself = Stream.of(flagged).filter(entry -> entry.type() == DISCLOSURE);
    Stream<Candidate> entries =
        Stream.concat(itself, search.from(flagged, DAYS_TO_WRITE_UP, policeTypes()))
            .filter(entry -> recipients.toKind(entry, POLICE))
            .map(entry -> done(flagged, entry, "disclosure to the police"));
    Stream<Candidate> messages =
        search
            .sharedFrom(flagged, DAYS_TO_WRITE_UP)
            .filter(message -> recipients.reachesKind(message, POLICE))
            .map(message -> sent(flagged, message, "message to the police"));
    return Stream.concat(entries, messages);
  }

  private static EntryType[] policeTypes() {
    return new EntryType[] {DISCLOSURE, REFERRAL, STRATEGY_DISCUSSION};
  }

  private static Candidate done(Entry flagged, Entry entry, String key) {
    return before(flagged, entry.when())
        ? Candidate.done(entry, Strength.WEAK, key + ", of the days before")
        : Candidate.done(entry, Strength.STRONG, key);
  }

  private Candidate sent(Entry flagged, Message message, String key) {
    return before(flagged, message.sentAt())
        ? Candidate.sent(message, Strength.WEAK, key + ", of the days before")
        : search.sent(message, Strength.STRONG, key);
  }

  private static boolean before(Entry flagged, Optional<Moment> when) {
    Optional<LocalDate> day = flagged.when().map(Moment::date);
    return day.isPresent() && when.isPresent() && when.get().date().isBefore(day.get());
  }
}
