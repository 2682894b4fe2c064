package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.Transmission;

/**
 * Collects the rows of all logs and turns them into sharing events with their ties. The result is a
 * function of the set of rows: their order changes nothing.
 */
public final class CaseFiles {
  private final MessageAssembly assembly = new MessageAssembly();
  private final List<Entry> entries = new ArrayList<>();

  public void add(Transmission row) {
    assembly.add(row);
  }

  public void add(Entry entry) {
    entries.add(entry);
  }

  /**
   * Ties everything together and hands each sharing event on: first the messages, then the entries,
   * each in the order of their places.
   */
  public SharingCounts tie(ReferenceTables tables, TyingRules rules, Consumer<LinkedEvent> sink) {
    return new Tying(tables, rules, sink).run();
  }

  /** One pass over what was collected. */
  private final class Tying {
    private final TyingRules rules;
    private final Consumer<LinkedEvent> sink;
    private final PartnerDirectory partners;
    private final List<Message> messages;
    private final DecisionRecords decisions;
    private final HomeDomains homes;
    private final Conversations conversations;
    private final RetentionSchedule retention;
    private final Set<String> knownRecipients = new HashSet<>();
    private final IdentityHashMap<Entry, List<Link>> messagesOfEntry = new IdentityHashMap<>();
    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    private long sharing;

    Tying(ReferenceTables tables, TyingRules rules, Consumer<LinkedEvent> sink) {
      this.rules = rules;
      this.sink = sink;
      this.partners =
          new PartnerDirectory(
              tables.partners().orElse(List.of()), tables.agreements().orElse(List.of()));
      CaseReferences references =
          CaseReferences.learnFrom(
              entries.stream().flatMap(entry -> entry.caseRefs().stream()).toList());
      this.messages =
          assembly.messages(
              fields ->
                  fields
                      .text(Field.SUBJECT)
                      .map(subject -> references.findIn(subject, toPartner(fields)))
                      .orElse(List.of()));
      this.decisions = new DecisionRecords(entries, partners, rules);
      this.homes = new HomeDomains(messages, partners, rules.consumerDomains());
      this.conversations = new Conversations(messages, rules);
      this.retention = new RetentionSchedule(tables.retention().orElse(List.of()));
      entries.forEach(
          entry ->
              entry
                  .fields()
                  .texts(Field.RECIPIENT_ADDRESS)
                  .forEach(address -> knownRecipients.add(key(address))));
    }

    /** Whether one of the recipients may be of a body that cases are shared with. */
    private boolean toPartner(Fields fields) {
      return fields.recipients().stream()
          .map(Recipient::domain)
          .anyMatch(
              domain -> OrganisationKind.known(domain) || !partners.ofDomain(domain).isEmpty());
    }

    SharingCounts run() {
      messages.forEach(this::message);
      entries.sort(Comparator.comparing(Entry::place));
      entries.forEach(entry -> sink.accept(link(entry)));
      return new SharingCounts(assembly.rows(), messages.size(), leftOut, sharing, entries.size());
    }

    private void message(Message message) {
      Relevance relevance = relevance(message);
      relevance.leftOut().ifPresent(why -> leftOut.merge(why, 1L, Long::sum));
      relevance
          .reason()
          .ifPresent(
              why -> {
                sharing++;
                sink.accept(link(message, why));
              });
    }

    private Relevance relevance(Message message) {
      String sender = HomeDomains.senderDomain(message);
      SubjectLine subject = Conversations.subject(message);
      if (recipients(message)
          .allMatch(recipient -> homes.sameOrganisation(sender, recipient.domain()))) {
        return Relevance.not(LeftOut.INTERNAL);
      }
      if (subject.automatic()) {
        return Relevance.not(LeftOut.AUTOMATIC);
      }
      if (homes.direction(message).equals("in") && partners.ofDomain(sender).isEmpty()) {
        return Relevance.not(LeftOut.FROM_OUTSIDE);
      }
      return aboutACase(message, subject)
          .map(Relevance::because)
          .orElseGet(() -> Relevance.not(LeftOut.NO_CASE));
    }

    private Optional<String> aboutACase(Message message, SubjectLine subject) {
      if (!message.caseRefs().isEmpty()) {
        return Optional.of("its subject names a case");
      }
      if (decisions.name(message)) {
        return Optional.of("the case log names the message");
      }
      if (!subject.bears(rules.encryptionMarks()).isEmpty()
          || !subject.bears(rules.labels()).isEmpty()) {
        return Optional.of("its subject bears a protective mark");
      }
      boolean sharedThatDay =
          recipients(message)
              .filter(recipient -> knownRecipients.contains(key(recipient.address())))
              .anyMatch(recipient -> decisions.covering(message, recipient).isPresent());
      return sharedThatDay
          ? Optional.of("a decision of that day names its recipient")
          : Optional.empty();
    }

    private LinkedMessage link(Message message, String why) {
      String sender = HomeDomains.senderDomain(message);
      List<LinkedRecipient> recipients =
          recipients(message).map(recipient -> link(message, sender, recipient)).toList();
      List<Link> links =
          recipients.stream().flatMap(recipient -> recipient.decision().stream()).toList();
      links.forEach(link -> remember(message, link));
      SubjectLine subject = Conversations.subject(message);
      return new LinkedMessage(
          message,
          homes.direction(message),
          why,
          sender,
          partners.ownerOfDomain(sender),
          recipients,
          new Marks(rules).of(message, subject),
          conversations.plainAnswer(message),
          subject.recall(),
          conversations.secondSending(message),
          caseRefs(message, links),
          links);
    }

    private LinkedRecipient link(Message message, String sender, Recipient recipient) {
      List<Partner> owners = partners.ofDomain(recipient.domain());
      return new LinkedRecipient(
          recipient,
          owners,
          owners.stream()
              .flatMap(owner -> agreements(owner.organisation(), message.date()))
              .distinct()
              .toList(),
          homes.sameOrganisation(sender, recipient.domain()),
          decisions.covering(message, recipient));
    }

    private Stream<String> agreements(String organisation, Optional<LocalDate> day) {
      return day.stream()
          .flatMap(on -> partners.binding(organisation, on).stream())
          .map(Agreement::reference);
    }

    private void remember(Message message, Link decision) {
      Link back = new Link("message", decision.key(), decision.strength(), message);
      messagesOfEntry
          .computeIfAbsent((Entry) decision.other(), entry -> new ArrayList<>(1))
          .add(back);
    }

    private List<String> caseRefs(Message message, List<Link> links) {
      if (!message.caseRefs().isEmpty()) {
        return message.caseRefs();
      }
      Set<String> refs = new LinkedHashSet<>();
      links.forEach(link -> refs.addAll(link.other().caseRefs()));
      return List.copyOf(refs);
    }

    private LinkedEntry link(Entry entry) {
      List<Link> links = messagesOfEntry.getOrDefault(entry, List.of());
      return new LinkedEntry(
          entry,
          entry.fields().texts(Field.RECIPIENT_ORG).stream()
              .filter(name -> !Family.member(name))
              .map(name -> organisation(entry, name))
              .toList(),
          Family.receives(entry),
          entry.fields().texts(Field.RECIPIENT_ADDRESS).stream()
              .map(Domains::ofAddress)
              .distinct()
              .toList(),
          !links.isEmpty(),
          entry.retained() ? Optional.of(retention.of(entry)) : Optional.empty(),
          links);
    }

    private WrittenOrganisation organisation(Entry entry, String written) {
      Optional<Partner> partner = partners.named(written);
      boolean signatory =
          partner.isPresent()
              && entry.date().isPresent()
              && partner.get().signatoryOn(entry.date().get());
      return new WrittenOrganisation(
          written, partner, signatory, agreements(written, entry.date()).toList());
    }

    private static Stream<Recipient> recipients(Message message) {
      return message.fields().recipients().stream();
    }

    private static String key(String address) {
      return address.strip().toLowerCase(Locale.ROOT);
    }
  }
}
