package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * Ties each message to the decisions that cover its recipients, and remembers it for their side.
 */
final class MessageTies {
  private final DecisionRecords decisions;
  private final HomeDomains homes;
  private final PartnerDirectory partners;
  private final Conversations conversations;
  private final Marks marks;
  private final MessageSequels sequels;
  private final SubjectIdentifiers identifiers;
  private final NearReferences nearReferences;
  private final Lookalikes lookalikes;
  private final Correspondents correspondents;
  private final Mailboxes mailboxes;
  private final EmailCoverage coverage;
  private final CaseLogCoverage caseLogs;
  private final IdentityHashMap<Entry, List<Link>> messagesOfEntry = new IdentityHashMap<>();

  /**
   * @param logs what was learned from all logs before
   */
  MessageTies(LogKnowledge logs, DecisionRecords decisions, TyingRules rules) {
    this.decisions = decisions;
    this.homes = logs.homes();
    this.partners = logs.partners();
    this.conversations = logs.conversations();
    this.marks = new Marks(rules);
    this.sequels = logs.messageSequels(rules);
    this.identifiers = new SubjectIdentifiers(logs.childNames());
    this.nearReferences = logs.nearReferences();
    this.lookalikes = logs.lookalikes(rules);
    this.correspondents = logs.correspondents();
    this.mailboxes = new Mailboxes(partners, rules.listWords());
    this.coverage = logs.coverage();
    this.caseLogs = logs.caseLogs();
  }

  /** The message as a sharing event, and why it is one. */
  LinkedMessage of(Message message, String why) {
    String sender = HomeDomains.senderDomain(message);
    List<LinkedRecipient> recipients =
        message.fields().recipients().stream()
            .map(recipient -> recipient(message, sender, recipient))
            .toList();
    List<Link> links =
        recipients.stream().flatMap(recipient -> recipient.decision().stream()).toList();
    SubjectLine subject = Conversations.subject(message);
    return new LinkedMessage(
        message,
        homes.direction(message),
        why,
        sender,
        partners.ownerOfDomain(sender),
        recipients,
        marks.of(message),
        plainAnswer(message, recipients),
        subject.recall(),
        conversations.secondSending(message),
        Conversations.wrongRecipient(message),
        identifiers(message),
        sequels.of(message, subject, recipients),
        nearReferences.slips(message, links),
        Doubt.of(message.fields()),
        caseRefs(message, links),
        links,
        recipients.stream().anyMatch(MessageTies::unrecorded)
            ? decisions.nearest(message)
            : List.of(),
        caseLogs.covers(message, partners.ownerOfDomain(sender)),
        caseLogs.senderRecords(
            message,
            partners.ownerOfDomain(sender),
            recipients.stream()
                .filter(recipient -> recipient.owners().size() == 1)
                .map(recipient -> recipient.owners().get(0))
                .toList()));
  }

  /** A short answer to whoever was refused says no; what it answers stands in the case log. */
  private YesNo plainAnswer(Message message, List<LinkedRecipient> recipients) {
    YesNo plain = conversations.plainAnswer(message);
    boolean refused =
        message.fields().number(Field.SIZE_BYTES).isPresent()
            && recipients.stream()
                .filter(recipient -> !recipient.own())
                .allMatch(
                    recipient -> recipient.decision().filter(DecisionRecords::refused).isPresent());
    return plain == YesNo.UNCLEAR && refused ? YesNo.YES : plain;
  }

  private static boolean unrecorded(LinkedRecipient recipient) {
    return !recipient.own() && recipient.decision().isEmpty();
  }

  /** Keeps what a message was tied to for the other side, whose turn comes later. */
  void remember(LinkedMessage linked) {
    Message message = linked.event();
    linked.links().forEach(link -> remember(message, link));
    namedBy(message, linked.links()).forEach(entry -> remember(message, byId(entry)));
    if (message.caseRefs().size() > 1) {
      onOtherCases(linked).forEach(link -> remember(message, link));
    }
    if (!linked.links().isEmpty()) {
      coverage.explained(message);
    }
  }

  private List<Link> onOtherCases(LinkedMessage linked) {
    return linked.recipients().stream()
        .flatMap(
            recipient ->
                recipient.decision().stream()
                    .flatMap(
                        link ->
                            decisions
                                .onOtherCases(linked.event(), recipient.recipient(), link)
                                .stream()))
        .filter(link -> linked.links().stream().noneMatch(own -> own.other() == link.other()))
        .distinct()
        .toList();
  }

  /** A record that names the message is seen in the log, whoever the message went to. */
  private List<Entry> namedBy(Message message, List<Link> links) {
    return decisions.naming(message).stream()
        .filter(entry -> links.stream().noneMatch(link -> link.other() == entry))
        .toList();
  }

  private static Link byId(Entry entry) {
    return new Link("decision", "message id", Strength.STRONG, entry);
  }

  /** The name of a shared file is read only by those who may open it. */
  private List<String> identifiers(Message message) {
    return message
        .fields()
        .text(Field.SUBJECT)
        .filter(subject -> !message.isLink())
        .map(subject -> identifiers.in(subject, message.caseRefs()))
        .orElse(List.of());
  }

  /** The messages so far that an entry's decision covers. */
  List<Link> messagesOf(Entry entry) {
    return messagesOfEntry.getOrDefault(entry, List.of());
  }

  private LinkedRecipient recipient(Message message, String sender, Recipient recipient) {
    List<Partner> owners = partners.ofDomain(recipient.domain());
    boolean own = homes.sameOrganisation(sender, recipient.domain());
    return new LinkedRecipient(
        recipient,
        owners,
        agreements(owners, message.date()),
        own,
        own ? mailboxes.isNamedAsList(recipient) : mailboxes.isList(recipient),
        mailboxes.isTeam(recipient, owners),
        lookalike(message, recipient),
        decisions.covering(message, recipient));
  }

  /** A link that anyone can open goes to no address, and so to no false one. */
  private Optional<Lookalike> lookalike(Message message, Recipient recipient) {
    return message.isLink() && recipient.domain().isEmpty()
        ? Optional.empty()
        : lookalikes
            .of(recipient.domain())
            .or(() -> lookalikes.ofMailbox(recipient.address(), correspondents));
  }

  private List<String> agreements(List<Partner> owners, Optional<LocalDate> day) {
    return owners.stream()
        .flatMap(owner -> binding(owner.organisation(), day))
        .map(Agreement::reference)
        .distinct()
        .toList();
  }

  private Stream<Agreement> binding(String organisation, Optional<LocalDate> day) {
    return day.stream().flatMap(on -> partners.binding(organisation, on).stream());
  }

  private void remember(Message message, Link decision) {
    Link back = new Link("message", decision.key(), decision.strength(), message);
    Entry entry = (Entry) decision.other();
    if (decision.strength() == Strength.STRONG) {
      coverage.tied(entry);
    }
    messagesOfEntry.computeIfAbsent(entry, absent -> new ArrayList<>(1)).add(back);
  }

  private static List<String> caseRefs(Message message, List<Link> links) {
    if (!message.caseRefs().isEmpty()) {
      return message.caseRefs();
    }
    Set<String> refs = new LinkedHashSet<>();
    links.forEach(link -> refs.addAll(link.other().caseRefs()));
    return List.copyOf(refs);
  }
}
