package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.correlation.Flow;
import org.caldicottaudit.correlation.LogSpan;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.event.SecureDomain;

/**
 * What policies see of logs, flows, and of the protocol with what belongs to it: the JSON that
 * {@code policies/schemas} types.
 */
public final class GovernanceDocument {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Set<String> tables;

  /**
   * @param tables which tables the user supplied
   */
  GovernanceDocument(Set<String> tables) {
    this.tables = Set.copyOf(tables);
  }

  private ObjectNode item(String kind, String id) {
    ObjectNode document = JSON.objectNode().put("kind", kind).put("id", id);
    ObjectNode provided = document.putObject("provided");
    tables.stream().sorted().forEach(table -> provided.put(table, true));
    return document;
  }

  /**
   * The document of an agreement or of the protocol itself.
   *
   * @param dueOn the day by which it must be reviewed; empty when that can't be told
   */
  public ObjectNode of(Agreement agreement, Optional<LocalDate> dueOn) {
    ObjectNode document =
        item("agreement", agreement.reference())
            .put("reference", agreement.reference())
            .put("name", agreement.name())
            .put("tier", agreement.tier());
    agreement.ratified().ifPresent(day -> document.put("ratified", day.toString()));
    dueOn.ifPresent(day -> document.put("due_on", day.toString()));
    return document;
  }

  /** A place where the text of a pack's protocol is at odds with itself. */
  public List<ObjectNode> contradictions(Pack pack) {
    List<ObjectNode> documents = new ArrayList<>();
    pack.value("contradictions")
        .forEach(
            contradiction -> {
              ObjectNode document = item("contradiction", contradiction.path("id").asText());
              for (String key : List.of("places", "says", "consequence")) {
                document.put(key, contradiction.path(key).asText());
              }
              documents.add(document);
            });
    return documents;
  }

  /** A row of a list of secure domains. */
  public ObjectNode of(SecureDomain domain, Pack pack) {
    ObjectNode document = item("secure_domain", domain.pattern()).put("pattern", domain.pattern());
    domain.checkedOn().ifPresent(day -> document.put("checked_on", day.toString()));
    int days = domain.recheckDays().orElseGet(() -> pack.wholeNumber("recheck_days"));
    domain.checkedOn().ifPresent(day -> document.put("recheck_on", day.plusDays(days).toString()));
    return document;
  }

  /**
   * Partners of a kind for which the list of secure domains holds nothing.
   *
   * @param events disclosures to them
   */
  public ObjectNode partnerKind(String kind, long partners, long events) {
    return item("partner_kind", kind)
        .put("partner_kind", kind)
        .put("partners", partners)
        .put("events", events);
  }

  /**
   * Events that fail the list as the protocol writes it, and would not by today's.
   *
   * @param domains that they went to or came from
   */
  public ObjectNode outdatedList(long events, String domains) {
    return item("outdated_list", "secure domains").put("events", events).put("domains", domains);
  }

  /** What local settings change of a pack. */
  public ObjectNode of(LocalChange change) {
    ObjectNode document =
        item("parameter", change.pack() + " " + change.name())
            .put("parameter", change.name())
            .put("pack", change.pack())
            .put("ours", change.ours())
            .put("local", change.local());
    change.loosened().ifPresent(loosened -> document.put("loosened", loosened));
    ArrayNode rules = document.putArray("rules");
    change.rules().forEach(rules::add);
    return document;
  }

  /**
   * An exception of the register.
   *
   * @param used findings that it matches
   * @param share its part of its rule's findings in per cent; empty where that says nothing
   * @param months for which it holds; empty when undated
   * @param whole whether it is for whoever breaks its rule
   * @param knownRule whether its rule exists
   */
  public ObjectNode of(
      RuleException exception,
      long used,
      Optional<Long> share,
      Optional<Long> months,
      boolean whole,
      boolean knownRule) {
    ObjectNode document =
        item("exception", exception.id())
            .put("used", used)
            .put("whole", whole)
            .put("unknown_rule", !knownRule);
    put(document, "rule", exception.rule());
    put(document, "reason", exception.reason());
    put(document, "approver", exception.approver());
    put(document, "role", exception.role());
    exception.from().ifPresent(day -> document.put("from", day.toString()));
    exception.until().ifPresent(day -> document.put("until", day.toString()));
    share.ifPresent(percent -> document.put("share", percent));
    months.ifPresent(number -> document.put("months", number));
    return document;
  }

  private static void put(ObjectNode document, String key, String text) {
    if (!text.isEmpty()) {
      document.put(key, text);
    }
  }

  /** A regular flow to one organisation. */
  public ObjectNode of(Flow flow) {
    ObjectNode document =
        item("flow", flow.organisation())
            .put("organisation", flow.organisation())
            .put("disclosures", flow.disclosures())
            .put("under_agreement", flow.underAgreement());
    ArrayNode agreements = document.putArray("agreements");
    flow.agreements().forEach(agreements::add);
    return document;
  }

  /**
   * A whole log.
   *
   * @param parts the files that it comes in, each once; at least one
   * @param uncovered parts of the period that the audit asks for and the log doesn't reach
   * @param silent partners that it has no entry of, though it names agencies
   * @param first day that it has anything of
   * @param last day that it has anything of
   */
  public ObjectNode of(
      List<LogReading> parts,
      LogSpan span,
      List<LogSpan.Gap> uncovered,
      List<String> silent,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {
    ObjectNode document =
        item("log", span.id())
            .put("file", span.first().file())
            .put("records", parts.stream().mapToLong(GovernanceDocument::rows).sum())
            .put("quarantined", parts.stream().mapToLong(LogReading::quarantined).sum());
    ObjectNode provided = (ObjectNode) document.path("provided");
    for (Field field : span.first().provided()) {
      provided.put(field.key(), true);
    }
    ArrayNode files = document.putArray("file_records");
    parts.forEach(part -> files.add(rows(part)));
    parts.stream()
        .flatMap(part -> part.exportLimit().stream())
        .max(Long::compareTo)
        .ifPresent(limit -> document.put("export_limit", limit));
    first.ifPresent(day -> document.put("first", day.toString()));
    last.ifPresent(day -> document.put("last", day.toString()));
    ArrayNode gaps = document.putArray("gaps");
    span.gaps().forEach(gap -> days(gap, gaps).put("working_days", gap.workingDays()));
    ArrayNode missing = document.putArray("missing_numbers");
    span.missing()
        .forEach(
            hole ->
                missing
                    .addObject()
                    .put("from", hole.from())
                    .put("to", hole.to())
                    .put("count", hole.count()));
    ArrayNode missed = document.putArray("uncovered");
    uncovered.forEach(part -> days(part, missed));
    ArrayNode partners = document.putArray("silent_partners");
    silent.forEach(partners::add);
    return document;
  }

  private static long rows(LogReading reading) {
    return reading.records() - reading.skipped();
  }

  private static ObjectNode days(LogSpan.Gap gap, ArrayNode nodes) {
    return nodes.addObject().put("from", gap.from().toString()).put("to", gap.to().toString());
  }
}
