package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.SharingEvent;

/**
 * Looks for what a message asks to be followed by: a second try after a bounce, an incident after a
 * misdirection.
 */
final class MessageSequels {
  private static final String RESEND = "resend";
  private static final String INCIDENT = "incident";

  /** How long after a misdirection an incident without a case may be the one. */
  private static final int INCIDENT_DAYS = 14;

  private final CaseIndex cases;
  private final Recipients recipients;
  private final Conversations conversations;
  private final WorkingCalendar calendar;
  private final Moment horizon;

  MessageSequels(
      CaseIndex cases,
      Recipients recipients,
      Conversations conversations,
      WorkingCalendar calendar,
      LocalDate horizon) {
    this.cases = cases;
    this.recipients = recipients;
    this.conversations = conversations;
    this.calendar = calendar;
    this.horizon = Moment.on(horizon);
  }

  /** What followed, by name; only what the message asks for. */
  Map<String, Sequel> of(Message message, SubjectLine subject, List<LinkedRecipient> linked) {
    Map<String, Sequel> sequels = new TreeMap<>();
    List<LinkedRecipient> bounced =
        linked.stream()
            .filter(recipient -> recipient.recipient().status() == DeliveryStatus.FAILED)
            .toList();
    if (!bounced.isEmpty()) {
      sequels.put(RESEND, sequel(message, resend(message, bounced)));
    }
    boolean astray =
        subject.recall()
            || subject.wrongRecipient()
            || linked.stream().anyMatch(recipient -> recipient.lookalike().isPresent());
    if (astray) {
      sequels.put(INCIDENT, sequel(message, incident(message, linked)));
    }
    return sequels;
  }

  private Sequel sequel(Message message, Optional<Link> link) {
    Optional<Moment> end = link.isPresent() ? when(link.get().other()) : Optional.of(horizon);
    Optional<Elapsed> elapsed =
        message.sentAt().flatMap(start -> end.map(last -> calendar.between(start, last)));
    return new Sequel(link, elapsed, Optional.empty());
  }

  private static Optional<Moment> when(SharingEvent event) {
    return event instanceof Message message ? message.sentAt() : ((Entry) event).when();
  }

  private Optional<Link> resend(Message message, List<LinkedRecipient> bounced) {
    return conversations
        .resendOf(message)
        .map(again -> new Link(RESEND, "second sending", Strength.STRONG, again))
        .or(() -> otherWay(message, bounced).min(Comparator.naturalOrder()));
  }

  /** Another message of the case that arrived there, or a disclosure that the case log holds. */
  private Stream<Link> otherWay(Message message, List<LinkedRecipient> bounced) {
    Optional<LocalDate> day = message.date();
    Stream<Link> messages =
        cases
            .of(message)
            .flatMap(file -> day.stream().flatMap(file::messagesFrom))
            .filter(other -> isLater(message, other))
            .filter(other -> bounced.stream().anyMatch(lost -> arrivesAt(other, lost)))
            .map(other -> new Link(RESEND, "later message there", Strength.STRONG, other));
    Stream<Link> entries =
        cases
            .of(message)
            .flatMap(file -> day.stream().flatMap(on -> file.from(on, EntryType.DISCLOSURE)))
            .filter(entry -> !isRecordOf(entry, bounced))
            .flatMap(entry -> disclosure(entry, bounced).stream());
    return Stream.concat(messages, entries);
  }

  private static boolean isLater(Message message, Message other) {
    return !other.id().equals(message.id())
        && other.sentAt().isPresent()
        && other.sentAt().get().compareTo(message.sentAt().orElseThrow()) >= 0;
  }

  private static boolean arrivesAt(Message other, LinkedRecipient lost) {
    return other.fields().recipients().stream()
        .filter(recipient -> recipient.status() != DeliveryStatus.FAILED)
        .anyMatch(
            recipient ->
                recipient.domain().equals(lost.recipient().domain())
                    || recipient.address().equalsIgnoreCase(lost.recipient().address()));
  }

  /** The record of the bounced message itself is no second try, unless it names another way. */
  private static boolean isRecordOf(Entry entry, List<LinkedRecipient> bounced) {
    boolean byMail =
        entry.fields().text(Field.CHANNEL).map(channel -> channel.equals("e-mail")).orElse(true);
    return byMail
        && bounced.stream()
            .anyMatch(lost -> lost.decision().filter(link -> link.other() == entry).isPresent());
  }

  private Optional<Link> disclosure(Entry entry, List<LinkedRecipient> bounced) {
    List<String> names = entry.fields().texts(Field.RECIPIENT_ORG);
    boolean there = bounced.stream().anyMatch(lost -> names(names, lost));
    boolean nobody = names.isEmpty() && !entry.fields().has(Field.RECIPIENT_ADDRESS);
    if (!there && !nobody) {
      return Optional.empty();
    }
    String key = there ? "later disclosure there" : "later disclosure, recipient not named";
    return Optional.of(new Link(RESEND, key, there ? Strength.STRONG : Strength.WEAK, entry));
  }

  private boolean names(List<String> names, LinkedRecipient lost) {
    return lost.owners().stream()
            .anyMatch(
                owner ->
                    names.stream().anyMatch(name -> recipients.same(name, owner.organisation())))
        || (lost.owners().isEmpty()
            && names.stream()
                .flatMap(name -> OrganisationKind.ofName(name).stream())
                .anyMatch(kind -> kind.owns(lost.recipient().domain())));
  }

  private Optional<Link> incident(Message message, List<LinkedRecipient> linked) {
    Stream<Link> ofCase =
        cases
            .of(message)
            .flatMap(file -> file.all(EntryType.INCIDENT))
            .filter(entry -> notBefore(entry, message))
            .map(entry -> new Link(INCIDENT, "incident of the case", Strength.STRONG, entry));
    Stream<Link> named =
        linked.stream()
            .flatMap(recipient -> recipient.decision().stream())
            .map(Link::other)
            .filter(entry -> entry.fields().has(Field.INCIDENT_REF))
            .map(entry -> new Link(INCIDENT, "named by its record", Strength.STRONG, entry));
    Stream<Link> byId =
        cases.incidents().stream()
            .filter(
                entry ->
                    entry.fields().text(Field.MESSAGE_ID).filter(message.id()::equals).isPresent())
            .map(entry -> new Link(INCIDENT, "message id", Strength.STRONG, entry));
    Stream<Link> nearby =
        cases.incidents().stream()
            .filter(entry -> entry.caseRefs().isEmpty() && soonAfter(entry, message))
            .map(
                entry ->
                    new Link(
                        INCIDENT, "incident of those days, no case named", Strength.WEAK, entry));
    return Stream.of(ofCase, named, byId, nearby)
        .flatMap(found -> found)
        .min(Comparator.comparing(Link::strength).thenComparing(Comparator.naturalOrder()));
  }

  /** An incident is often dated by the day of the slip itself; one without a day may be it. */
  private static boolean notBefore(Entry incident, Message message) {
    return incident.date().isEmpty()
        || message.date().isEmpty()
        || !incident.date().get().isBefore(message.date().get().minusDays(1));
  }

  private static boolean soonAfter(Entry incident, Message message) {
    return notBefore(incident, message)
        && incident.date().isPresent()
        && message.date().isPresent()
        && !incident.date().get().isAfter(message.date().get().plusDays(INCIDENT_DAYS));
  }
}
