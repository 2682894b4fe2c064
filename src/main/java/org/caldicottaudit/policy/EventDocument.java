package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.correlation.ConsentTie;
import org.caldicottaudit.correlation.FalseDomain;
import org.caldicottaudit.correlation.LawCitations;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.LinkedEntry;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.correlation.LinkedRecipient;
import org.caldicottaudit.correlation.RetentionState;
import org.caldicottaudit.correlation.WrittenOrganisation;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.event.YesNo;

/**
 * What policies see of an event: the JSON that {@code policies/schemas} types. The subject line,
 * the children's names and the notes stay outside: no rule needs their words.
 */
public final class EventDocument {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Field> UNSEEN =
      Set.of(Field.SUBJECT, Field.RECIPIENTS, Field.SENDER, Field.CHILD_NAME, Field.NOTES);
  private static final List<Field> EXPLAINING =
      List.of(
          Field.EMERGENCY,
          Field.NO_CONSENT_KIND,
          Field.NO_CONSENT_REASON,
          Field.LEGAL_POWER,
          Field.LAWFUL_BASIS);

  private final Set<String> tables;
  private final Map<String, LawCitations> laws;
  private final IdentityHashMap<Set<Field>, ObjectNode> providedBy = new IdentityHashMap<>();
  private final Map<Set<Field>, ObjectNode> lent = new HashMap<>();

  /**
   * @param tables which tables the user supplied; a rule that needs one that wasn't is unproven
   * @param caseLog whether a case log that can hold decisions was supplied; without one, none can
   *     be missing
   * @param emailLog whether an e-mail log was supplied; without one, no message can be missing
   * @param laws what each pack's list of laws knows, by name of the pack
   */
  public EventDocument(
      ReferenceTables tables, boolean caseLog, boolean emailLog, Map<String, LawCitations> laws) {
    this.laws = Map.copyOf(laws);
    this.tables = names(tables);
    if (caseLog) {
      this.tables.add("case_log");
    }
    if (emailLog) {
      this.tables.add("email_log");
    }
  }

  private static Set<String> names(ReferenceTables tables) {
    Set<String> names = new TreeSet<>();
    tables.partners().ifPresent(given -> names.add("partners"));
    tables.agreements().ifPresent(given -> names.add("agreements"));
    tables.retention().ifPresent(given -> names.add("retention_schedule"));
    return names;
  }

  /**
   * The document of a sharing event.
   *
   * @param pack name of the pack that judges it
   */
  public ObjectNode of(LinkedEvent linked, String pack) {
    SharingEvent event = linked.event();
    ObjectNode document = JSON.objectNode();
    document.put("kind", event.kind());
    document.put("id", event.identity());
    event.date().ifPresent(date -> document.put("date", date.toString()));
    document.set("provided", provided(event.provided()));
    document.set("case_refs", texts(linked.caseRefs()));
    fields(event.fields(), document);
    if (linked instanceof LinkedMessage message) {
      message(message, document);
    } else if (linked instanceof LinkedEntry entry) {
      entry(entry, document);
      EntryEvidence.put(entry, document);
      LentConsent.of(entry).ifPresent(consent -> lend(entry, consent, document));
      CitedLaw.put(
          entry, Objects.requireNonNull(laws.get(pack), "every pack has its laws"), document);
    }
    document.set("links", links(linked.links()));
    return document;
  }

  /** What stands in the record of the disclosure itself comes first. */
  private void lend(LinkedEntry entry, ConsentTie consent, ObjectNode document) {
    LentConsent.forEach(
        consent,
        (field, value) -> {
          if (!document.has(field.key())) {
            put(document, field.key(), value);
          }
        });
    if (!document.has("consent_giver")) {
      consent.giver().ifPresent(giver -> document.put("consent_giver", giver));
    }
    document.set(
        "provided",
        lent.computeIfAbsent(LentConsent.provided(entry.event(), consent), this::names));
  }

  /** The documents of what is no event, with the same tables. */
  public GovernanceDocument governance() {
    return new GovernanceDocument(tables);
  }

  /** One node for all events of a source: it is long, and nobody changes it. */
  private ObjectNode provided(Set<Field> fields) {
    return providedBy.computeIfAbsent(fields, this::names);
  }

  private ObjectNode names(Set<Field> fields) {
    ObjectNode provided = JSON.objectNode();
    fields.stream()
        .filter(field -> field != Field.NOTES)
        .forEach(field -> provided.put(field.key(), true));
    tables.forEach(table -> provided.put(table, true));
    return provided;
  }

  private static void fields(Fields fields, ObjectNode document) {
    fields.forEach(
        (field, value) -> {
          if (!UNSEEN.contains(field)) {
            put(document, field.key(), value);
          }
        });
  }

  private static void put(ObjectNode document, String key, Object value) {
    if (value instanceof Long number) {
      document.put(key, number);
    } else if (value instanceof YesNo flag) {
      document.put(key, flag.code());
    } else if (value instanceof List<?> many) {
      document.set(key, texts(many.stream().map(Object::toString).toList()));
    } else {
      document.put(key, value.toString());
    }
  }

  private static void message(LinkedMessage message, ObjectNode document) {
    document.put("direction", message.direction());
    document.put("sender_domain", message.senderDomain());
    message.sender().ifPresent(partner -> document.set("sender_partner", partner(partner)));
    ArrayNode recipients = document.putArray("recipients");
    message.recipients().forEach(recipient -> recipients.add(recipient(message, recipient)));
    document.set("marks", texts(message.marks()));
    document.put("plain_answer", message.plainAnswer().code());
    document.put("recall", message.recall());
    document.put("in_case_log", message.inCaseLog());
    document.put("sender_records", message.senderRecords());
    document.put("second_sending", message.secondSending());
    document.put("wrong_recipient", message.wrongRecipient());
    document.set("subject_identifiers", texts(message.subjectIdentifiers()));
    SequelDocument.put(message.sequels(), document);
    EntryEvidence.putNear(message.nearReferences(), document);
    EntryEvidence.putDoubts(message.doubts(), document);
  }

  private static ObjectNode recipient(LinkedMessage message, LinkedRecipient linked) {
    Recipient recipient = linked.recipient();
    ObjectNode node = JSON.objectNode();
    node.put("domain", recipient.domain());
    node.put("status", recipient.status().code());
    node.put("own", linked.own());
    node.put("family", linked.toFamily());
    node.put("perhaps_family", linked.perhapsToFamily());
    node.put("list", linked.list());
    node.put("team_inbox", linked.teamInbox());
    linked
        .lookalike()
        .ifPresent(
            found -> node.putObject("lookalike").put("like", found.like()).put("how", found.how()));
    owner(message, linked).ifPresent(partner -> node.set("partner", partner));
    linked.decision().ifPresent(link -> node.set("decision", decision(link)));
    return node;
  }

  /**
   * Of the organisations that share a domain, the recipient may be any: a signatory among them will
   * do.
   */
  private static Optional<ObjectNode> owner(LinkedMessage message, LinkedRecipient linked) {
    if (linked.owners().isEmpty()) {
      return Optional.empty();
    }
    ObjectNode partner = partner(linked.owners().get(0));
    boolean signatory =
        message
            .event()
            .date()
            .map(day -> linked.owners().stream().anyMatch(owner -> owner.signatoryOn(day)))
            .orElse(true);
    partner.put("signatory", signatory).set("agreements", texts(linked.agreements()));
    return Optional.of(partner);
  }

  private static ObjectNode decision(Link link) {
    return JSON.objectNode()
        .put("strength", link.strength().code())
        .put("key", link.key())
        .put("id", link.other().identity());
  }

  private static void entry(LinkedEntry entry, ObjectNode document) {
    ArrayNode recipients = document.putArray("recipient_partners");
    entry.recipients().forEach(organisation -> recipients.add(organisation(organisation)));
    document.set("recipient_domains", texts(entry.recipientDomains()));
    falseDomains(entry, document);
    document.put("to_family", entry.toFamily());
    List<String> mailboxes = entry.event().fields().texts(Field.RECIPIENT_ADDRESS);
    document.put("recipient_mailboxes", mailboxes.stream().distinct().count());
    document.put("recipient_lists", entry.lists());
    document.put("seen_in_email_log", entry.seenInEmailLog());
    document.put("addressed_in_email_log", entry.addressedInEmailLog());
    entry.retention().ifPresent(state -> document.set("retention", retention(state)));
  }

  /** Most entries have none, and then no node. */
  private static void falseDomains(LinkedEntry entry, ObjectNode document) {
    if (entry.falseDomains().isEmpty()) {
      return;
    }
    ArrayNode nodes = document.putArray("false_domains");
    for (FalseDomain each : entry.falseDomains()) {
      nodes
          .addObject()
          .put("domain", each.domain())
          .put("like", each.lookalike().like())
          .put("how", each.lookalike().how());
    }
  }

  private static ObjectNode organisation(WrittenOrganisation organisation) {
    ObjectNode node = JSON.objectNode().put("written", organisation.written());
    organisation
        .partner()
        .ifPresent(
            partner ->
                node.set("partner", partner(partner).put("signatory", organisation.signatory())));
    organisation.kind().ifPresent(kind -> node.put("kind", kind));
    node.set("agreements", texts(organisation.agreements()));
    return node;
  }

  private static ObjectNode retention(RetentionState state) {
    ObjectNode node =
        JSON.objectNode()
            .put("class_known", state.classKnown())
            .put("indefinite", state.indefinite())
            .put("begun", state.begun());
    state
        .dueOn()
        .ifPresent(day -> node.put("due_on", day.toString()).put("due_from", state.dueFrom()));
    return node;
  }

  private static ObjectNode partner(Partner partner) {
    return JSON.objectNode().put("name", partner.organisation()).put("kind", partner.kind());
  }

  private static ArrayNode links(List<Link> links) {
    ArrayNode nodes = JSON.arrayNode();
    for (Link link : links) {
      ObjectNode node = nodes.addObject();
      node.put("kind", link.kind()).put("key", link.key()).put("strength", link.strength().code());
      node.put("id", link.other().identity());
      link.other().date().ifPresent(day -> node.put("date", day.toString()));
      link.other()
          .fields()
          .forEach(
              (field, value) -> {
                if (EXPLAINING.contains(field)) {
                  put(node, field.key(), value);
                }
              });
    }
    return nodes;
  }

  private static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
