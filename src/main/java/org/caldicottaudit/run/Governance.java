package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caldicottaudit.correlation.Flow;
import org.caldicottaudit.correlation.LogSpan;
import org.caldicottaudit.correlation.PartnerDirectory;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.finding.ExceptionState;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.policy.GovernanceDocument;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.ReferenceData;

/**
 * What an audit judges besides events, on the day of the audit: logs and flows as wholes, the
 * protocol, its agreements and lists.
 */
final class Governance {
  /** A log that begins or ends within this many days of the period reaches over it. */
  private static final int DAYS_OF_GRACE = 7;

  private final ReferenceTables tables;
  private final ReferenceData reference;
  private final GovernanceDocument documents;
  private final AuditOptions options;

  Governance(
      ReferenceTables tables,
      ReferenceData reference,
      GovernanceDocument documents,
      AuditOptions options) {
    this.tables = tables;
    this.reference = reference;
    this.documents = documents;
    this.options = options;
  }

  /**
   * Something that is judged as a whole.
   *
   * @param pack that judges it
   * @param date that its findings bear; empty when none fits
   */
  record Matter(Pack pack, ObjectNode document, Place place, Optional<LocalDate> date) {
    Matter {
      Objects.requireNonNull(pack, "pack must not be null");
      Objects.requireNonNull(document, "document must not be null");
    }

    /** The same from run to run. */
    String identity() {
      return document.path("kind").asText() + "\0" + document.path("id").asText();
    }
  }

  /** The agreements, and the pack's own protocol where the user's table names none. */
  List<Matter> agreements(Pack pack) {
    List<Matter> matters = new ArrayList<>();
    for (Agreement agreement : Agreements.toReview(tables, pack)) {
      Optional<LocalDate> due = Agreements.dueOn(agreement, pack);
      matters.add(new Matter(pack, documents.of(agreement, due), agreement.place(), due));
    }
    return matters;
  }

  /** The register of exceptions, each with what it came to. */
  List<Matter> exceptions(Pack pack, List<ExceptionUse> uses) {
    return uses.stream()
        .map(
            use ->
                new Matter(pack, document(use), use.exception().place(), use.exception().until()))
        .toList();
  }

  private ObjectNode document(ExceptionUse use) {
    return documents.of(
        use.exception(),
        use.matched(),
        use.share(),
        use.months(),
        use.whole(),
        use.state() != ExceptionState.UNKNOWN_RULE);
  }

  /**
   * The text and the lists of a pack.
   *
   * @param outdated what failed its list and would not fail a later one; null for none
   */
  List<Matter> protocol(Pack pack, List<Flow> flows, Optional<OutdatedList> outdated) {
    Place text = new Place("policies/packs/" + pack.name() + "/pack.yaml", "", 0);
    List<Matter> matters = new ArrayList<>();
    documents
        .contradictions(pack)
        .forEach(document -> matters.add(new Matter(pack, document, text, Optional.empty())));
    reference.secureDomains(pack.name()).stream()
        .filter(row -> row.validTo().map(last -> !last.isBefore(options.asOf())).orElse(true))
        .forEach(
            row ->
                matters.add(
                    new Matter(pack, documents.of(row, pack), row.place(), Optional.empty())));
    kindsWithoutPattern(pack, flows)
        .forEach(document -> matters.add(new Matter(pack, document, text, Optional.empty())));
    outdated
        .map(list -> documents.outdatedList(list.events(), list.domains()))
        .ifPresent(document -> matters.add(new Matter(pack, document, text, Optional.empty())));
    return matters;
  }

  private List<ObjectNode> kindsWithoutPattern(Pack pack, List<Flow> flows) {
    Map<String, List<Partner>> byKind = new TreeMap<>();
    for (Partner partner : tables.partners().orElse(List.of())) {
      if (!partner.kind().isEmpty() && !partner.domains().isEmpty()) {
        byKind.computeIfAbsent(partner.kind(), kind -> new ArrayList<>()).add(partner);
      }
    }
    Predicate<String> listed = listed(pack);
    List<ObjectNode> documents = new ArrayList<>();
    byKind.forEach(
        (kind, partners) -> {
          if (partners.stream().flatMap(partner -> partner.domains().stream()).noneMatch(listed)) {
            documents.add(
                this.documents.partnerKind(kind, partners.size(), events(partners, flows)));
          }
        });
    return documents;
  }

  private Predicate<String> listed(Pack pack) {
    PartnerDirectory directory = listOf(pack);
    return pattern -> !directory.ofDomain(PartnerDirectory.plainDomain(pattern)).isEmpty();
  }

  /** The list as a directory with one member, which looks domains up label by label. */
  private PartnerDirectory listOf(Pack pack) {
    List<String> patterns =
        reference.secureDomains(pack.name()).stream().map(SecureDomain::pattern).toList();
    Partner list =
        new Partner(
            new Place("list", "", 0),
            "list",
            "",
            Optional.empty(),
            Optional.empty(),
            patterns,
            List.of());
    return new PartnerDirectory(List.of(list), List.of());
  }

  private static long events(List<Partner> partners, List<Flow> flows) {
    Set<String> names = new HashSet<>();
    partners.forEach(partner -> names.add(partner.organisation()));
    return flows.stream()
        .filter(flow -> names.contains(flow.organisation()))
        .mapToLong(Flow::disclosures)
        .sum();
  }

  /** What local settings change, as far as the pack that judges it is concerned. */
  List<Matter> localChanges(Pack pack, List<LocalChange> changes) {
    Place settings = new Place("local settings", "", 0);
    return changes.stream()
        .filter(change -> change.pack().equals(pack.name()))
        .map(change -> new Matter(pack, documents.of(change), settings, Optional.empty()))
        .toList();
  }

  /** The regular flows, each to one organisation. */
  List<Matter> flows(Pack pack, List<Flow> flows) {
    Place everywhere = new Place("all logs", "", 0);
    return flows.stream()
        .map(flow -> new Matter(pack, documents.of(flow), everywhere, Optional.empty()))
        .toList();
  }

  /** The logs, each as a whole, in however many files it comes. */
  List<Matter> logs(Pack pack, List<LogReading> readings, List<LogSpan> spans) {
    return spans.stream().map(span -> log(pack, parts(span, readings), span)).toList();
  }

  /** The readings of a log, of files that are the same byte for byte only one. */
  private static List<LogReading> parts(LogSpan span, List<LogReading> readings) {
    Map<String, LogReading> parts = new LinkedHashMap<>();
    readings.stream()
        .filter(reading -> span.holds(reading.source()))
        .forEach(
            reading ->
                parts.putIfAbsent(reading.sha256() + " " + reading.source().sheet(), reading));
    return List.copyOf(parts.values());
  }

  private Matter log(Pack pack, List<LogReading> parts, LogSpan span) {
    Optional<LocalDate> first =
        parts.stream().flatMap(part -> part.first().stream()).min(LocalDate::compareTo);
    Optional<LocalDate> last =
        parts.stream().flatMap(part -> part.last().stream()).max(LocalDate::compareTo);
    ObjectNode document =
        documents.of(parts, span, uncovered(first, last), silent(span), first, last);
    return new Matter(pack, document, span.first().place(0), Optional.empty());
  }

  private List<LogSpan.Gap> uncovered(Optional<LocalDate> first, Optional<LocalDate> last) {
    List<LogSpan.Gap> parts = new ArrayList<>();
    if (options.from().isPresent() && first.isPresent()) {
      LocalDate from = options.from().get();
      if (first.get().isAfter(from.plusDays(DAYS_OF_GRACE))) {
        parts.add(new LogSpan.Gap(from, first.get().minusDays(1), 0));
      }
    }
    if (options.to().isPresent() && last.isPresent()) {
      LocalDate to = options.to().get();
      if (last.get().isBefore(to.minusDays(DAYS_OF_GRACE))) {
        parts.add(new LogSpan.Gap(last.get().plusDays(1), to, 0));
      }
    }
    return parts;
  }

  /** Signatories that a log of several agencies has no entry of. */
  private List<String> silent(LogSpan span) {
    if (span.agencies().size() < 2 || !span.joint()) {
      return List.of();
    }
    PartnerDirectory directory =
        new PartnerDirectory(tables.partners().orElse(List.of()), List.of());
    Set<Partner> heard = new HashSet<>();
    span.agencies().forEach(agency -> directory.named(agency).ifPresent(heard::add));
    return tables.partners().orElse(List.of()).stream()
        .filter(partner -> partner.signatoryOn(options.asOf()))
        .filter(partner -> !heard.contains(partner))
        .map(Partner::organisation)
        .sorted()
        .toList();
  }
}
