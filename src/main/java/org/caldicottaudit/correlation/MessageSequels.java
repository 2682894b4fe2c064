package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.YesNo;

/**
 * Looks for what a message asks to be followed by: a second try after a bounce, an incident after a
 * misdirection.
 */
final class MessageSequels {
  private static final String RESEND = "resend";

  private final CaseIndex cases;
  private final Recipients recipients;
  private final Conversations conversations;
  private final WorkingCalendar calendar;
  private final LogReach reach;
  private final HandLinks handLinks;
  private final UnreadRows unread;
  private final Incidents incidents;

  MessageSequels(
      CaseIndex cases,
      Recipients recipients,
      Conversations conversations,
      Incidents incidents,
      TyingRules rules,
      LogReach reach,
      HandLinks handLinks,
      UnreadRows unread) {
    this.unread = unread;
    this.handLinks = handLinks;
    this.cases = cases;
    this.recipients = recipients;
    this.conversations = conversations;
    this.calendar = rules.calendar();
    this.reach = reach;
    this.incidents = incidents;
  }

  /** What followed, by name; only what the message asks for, and what can be looked for. */
  Map<String, Sequel> of(Message message, SubjectLine subject, List<LinkedRecipient> linked) {
    Map<String, Sequel> sequels = new TreeMap<>();
    List<LinkedRecipient> bounced =
        linked.stream()
            .filter(recipient -> Conversations.perhapsLost(recipient.recipient()))
            .toList();
    if (!bounced.isEmpty()) {
      put(sequels, RESEND, message, resends(message, bounced));
    }
    if (astray(subject, linked)) {
      put(sequels, Incidents.INCIDENT, message, incidents.of(message, linked));
    }
    return sequels;
  }

  private static boolean astray(SubjectLine subject, Collection<LinkedRecipient> linked) {
    return subject.recall()
        || subject.wrongRecipient()
        || linked.stream().anyMatch(recipient -> recipient.lookalike().isPresent());
  }

  private void put(
      Map<String, Sequel> sequels, String name, Message message, List<Candidate> candidates) {
    Optional<Sequel> found =
        Measure.of(
            name, handLinks.over(name, message, candidates.stream()), message.sentAt(), calendar);
    if (found.isPresent()) {
      sequels.put(name, found.get());
    } else if (message.sentAt().isPresent()
        && cases.of(message).findAny().isPresent()
        && !(name.equals(RESEND) && cases.sharedWithoutCase())) {
      Moment sent = message.sentAt().get();
      sequels.put(
          name,
          unread
              .perhaps(name, message)
              .map(row -> Sequel.found(row, Optional.empty()))
              .orElseGet(() -> Sequel.missing(reach.withoutTrace(sent, calendar))));
    }
  }

  /**
   * A second try for each recipient that the message didn't reach. As long as one of them has none,
   * nothing followed; the last of them counts.
   */
  private List<Candidate> resends(Message message, Collection<LinkedRecipient> bounced) {
    List<Candidate> seconds = new ArrayList<>();
    for (LinkedRecipient lost : bounced) {
      Optional<Candidate> second = second(message, lost, bounced);
      if (second.isEmpty()) {
        return List.of();
      }
      seconds.add(second.get());
    }
    Comparator<Candidate> weakest =
        Comparator.comparing(Candidate::strong).thenComparing(Candidate.EARLIEST.reversed());
    return List.of(Collections.min(seconds, weakest));
  }

  private Optional<Candidate> second(
      Message message, LinkedRecipient lost, Collection<LinkedRecipient> bounced) {
    Optional<Candidate> again =
        conversations
            .resendOf(message, lost.recipient())
            .map(second -> Candidate.sent(second, Strength.STRONG, "second sending"));
    List<Candidate> others =
        again.isPresent()
            ? List.of()
            : Stream.concat(messages(message, lost), disclosures(message, lost, bounced))
                .sorted(Candidate.EARLIEST)
                .toList();
    return again
        .or(() -> others.stream().filter(Candidate::strong).findFirst())
        .or(() -> others.stream().findFirst());
  }

  /** Other messages of the case that arrived there. */
  private Stream<Candidate> messages(Message message, LinkedRecipient lost) {
    return message.date().stream()
        .flatMap(day -> cases.of(message).flatMap(file -> file.messagesFrom(day)))
        .filter(other -> isLater(message, other))
        .flatMap(other -> arrival(other, lost).stream());
  }

  private static boolean isLater(Message message, Message other) {
    return !other.id().equals(message.id())
        && other.sentAt().isPresent()
        && other.sentAt().get().compareTo(message.sentAt().orElseThrow()) >= 0;
  }

  /** Somebody else of a domain that several share may be of another organisation. */
  private Optional<Candidate> arrival(Message other, LinkedRecipient lost) {
    boolean sameMailbox =
        Recipients.arrived(other)
            .anyMatch(found -> found.address().equalsIgnoreCase(lost.recipient().address()));
    boolean sameDomain =
        Recipients.arrived(other)
            .anyMatch(found -> found.domain().equals(lost.recipient().domain()));
    boolean strong =
        (sameMailbox || lost.owners().size() < 2) && conversations.plainAnswer(other) == YesNo.NO;
    return sameMailbox || sameDomain
        ? Optional.of(
            Candidate.sent(other, strong ? Strength.STRONG : Strength.WEAK, "later message there"))
        : Optional.empty();
  }

  private Stream<Candidate> disclosures(
      Message message, LinkedRecipient lost, Collection<LinkedRecipient> bounced) {
    return message.date().stream()
        .flatMap(day -> cases.of(message).flatMap(file -> file.from(day, EntryType.DISCLOSURE)))
        .filter(entry -> !isRecordOf(entry, bounced))
        .flatMap(entry -> disclosure(entry, lost).stream())
        .map(found -> isPerhapsRecordOf(found, bounced) ? found.perhaps("by the same way") : found);
  }

  /** Its own record, whose way of sending nobody could read. */
  private static boolean isPerhapsRecordOf(Candidate found, Collection<LinkedRecipient> bounced) {
    return found.event().fields().text(Field.CHANNEL).filter("unclear"::equals).isPresent()
        && bounced.stream()
            .anyMatch(
                lost -> lost.decision().filter(link -> link.other() == found.event()).isPresent());
  }

  /** The record of the bounced message itself is no second try, unless it names another way. */
  private static boolean isRecordOf(Entry entry, Collection<LinkedRecipient> bounced) {
    boolean byMail =
        entry.fields().text(Field.CHANNEL).map(channel -> channel.equals("e-mail")).orElse(true);
    return byMail
        && bounced.stream()
            .anyMatch(lost -> lost.decision().filter(link -> link.other() == entry).isPresent());
  }

  private Optional<Candidate> disclosure(Entry entry, LinkedRecipient lost) {
    List<String> names = entry.fields().texts(Field.RECIPIENT_ORG);
    if (names.isEmpty() && !entry.fields().has(Field.RECIPIENT_ADDRESS)) {
      String key = "later disclosure, recipient not named";
      return Optional.of(Candidate.done(entry, Strength.WEAK, key));
    }
    return named(names, lost)
        .map(strength -> Candidate.done(entry, strength, "later disclosure there"));
  }

  private Optional<Strength> named(Collection<String> names, LinkedRecipient lost) {
    boolean owner =
        lost.owners().stream()
            .anyMatch(
                partner ->
                    names.stream().anyMatch(name -> recipients.same(name, partner.organisation())));
    if (owner) {
      return Optional.of(lost.owners().size() == 1 ? Strength.STRONG : Strength.WEAK);
    }
    boolean sameKind =
        lost.owners().isEmpty()
            && names.stream()
                .flatMap(name -> OrganisationKind.ofName(name).stream())
                .anyMatch(kind -> kind.owns(lost.recipient().domain()));
    return sameKind ? Optional.of(Strength.WEAK) : Optional.empty();
  }
}
