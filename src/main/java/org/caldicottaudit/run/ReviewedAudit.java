package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.report.AuditReport.RuleResult;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.review.ReviewReport.Decisions;
import org.caldicottaudit.report.review.ReviewReport.Partner;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/**
 * One audit of a review: what it found, and what other rules make of it.
 *
 * @param again how its logs can be judged again; empty when they are not there any more
 * @param alike what the rules of another quarter make of its logs; empty where these are others now
 * @param effects of the proposed settings; empty where none are proposed or its logs are gone
 */
record ReviewedAudit(
    String name,
    AuditFigures figures,
    Optional<AuditOptions> again,
    Map<Rules, Optional<AuditFigures>> alike,
    Optional<Effects> effects) {
  /** Rules on consent and on telling the person, whom decisions are about. */
  private static final List<String> RIGHTS = List.of("CON-", "INF-");

  /** The earliest first. */
  static final Comparator<ReviewedAudit> IN_TIME =
      Comparator.comparing((ReviewedAudit audit) -> audit.first().orElse(LocalDate.MIN))
          .thenComparing(ReviewedAudit::name);

  /** One by its own rules only. */
  ReviewedAudit(String name, AuditFigures figures, Optional<AuditOptions> again) {
    this(name, figures, again, Map.of(), Optional.empty());
  }

  /**
   * What proposed settings would have changed.
   *
   * @param events that were judged in both ways
   * @param byKind verdicts by rule and kind of change
   */
  record Effects(long events, SortedMap<String, Long> byKind) {}

  /** Whether the rules of that one were asked about it. */
  boolean asked(ReviewedAudit other) {
    return alike.containsKey(other.rules());
  }

  /** The same with what the rules of another make of it, as far as these are its logs still. */
  ReviewedAudit asked(ReviewedAudit other, AuditFigures judged) {
    boolean sameLogs = digests(judged).equals(digests(figures));
    boolean sameSettings =
        judged.run().assurance().files().equals(other.figures().run().assurance().files());
    Map<Rules, Optional<AuditFigures>> more = new HashMap<>(alike);
    more.put(other.rules(), sameLogs && sameSettings ? Optional.of(judged) : Optional.empty());
    return new ReviewedAudit(name, figures, again, more, effects);
  }

  private static Map<String, String> digests(AuditFigures figures) {
    Map<String, String> digests = new TreeMap<>();
    figures.readings().forEach(it -> digests.put(it.source().file(), it.sha256()));
    return digests;
  }

  ReviewedAudit with(Effects found) {
    return new ReviewedAudit(name, figures, again, alike, Optional.of(found));
  }

  /** What the rules of that one make of it; empty where they can't be asked. */
  Optional<AuditFigures> by(ReviewedAudit other) {
    return rules().equals(other.rules())
        ? Optional.of(figures)
        : alike.getOrDefault(other.rules(), Optional.empty());
  }

  /** Two audits with the same judge alike: same policies, same packs, same settings. */
  record Rules(String revision, List<String> packs, Map<String, String> settings) {}

  Rules rules() {
    RunFacts run = figures.run();
    return new Rules(
        run.policyRevision(),
        run.packs().stream()
            .filter(pack -> pack.events() > 0)
            .map(RunFacts.PackFacts::name)
            .toList(),
        run.assurance().files());
  }

  /** The one pack that judged it; the way of choosing where there were several. */
  String pack() {
    List<String> packs = rules().packs();
    return packs.size() == 1 ? packs.get(0) : figures.run().packMode();
  }

  Optional<LocalDate> first() {
    return figures.run().from();
  }

  OutcomeCounts of(String rule) {
    return of(figures, rule);
  }

  static OutcomeCounts of(AuditFigures figures, String rule) {
    return figures.rules().stream()
        .filter(result -> result.rule().id().equals(rule))
        .map(RuleResult::counts)
        .findFirst()
        .orElse(OutcomeCounts.NONE);
  }

  private static long disclosures(AuditFigures figures) {
    return figures.breakdown().months().values().stream().mapToLong(EventCounts::disclosures).sum();
  }

  /**
   * The quarter as the review shows it.
   *
   * @param alike what the rules of the first quarter make of it
   */
  Quarter quarter(Optional<ReviewedAudit> before, Optional<AuditFigures> alike) {
    List<String> sources = before.map(this::sourceChanges).orElse(List.of());
    List<String> changes = new ArrayList<>(before.map(this::rulesChanges).orElse(List.of()));
    changes.addAll(sources);
    List<EventCounts> months = List.copyOf(figures.breakdown().months().values());
    return new Quarter(
        name,
        figures.run().from(),
        figures.run().to(),
        figures.events(),
        disclosures(figures),
        alike.map(ReviewedAudit::disclosures),
        months.stream().mapToLong(EventCounts::requests).sum(),
        months.stream().mapToLong(month -> month.of(Activity.REFUSAL)).sum(),
        months.stream().mapToLong(month -> month.of(Activity.INCIDENT)).sum(),
        figures.files(),
        figures.rows(),
        figures.quarantined(),
        rulesInWords(),
        gaps(),
        changes,
        before.filter(other -> !other.rules().equals(rules())).isPresent(),
        !sources.isEmpty(),
        months.stream().mapToLong(month -> month.of(Activity.ESCALATION)).sum(),
        byPartner(),
        byControl(),
        decisions(figures.breakdown().ages()),
        decisions(figures.breakdown().consents()),
        decisions(figures.breakdown().senders()));
  }

  private static SortedMap<String, Decisions> decisions(Map<String, EventCounts> headings) {
    SortedMap<String, Decisions> decisions = new TreeMap<>();
    headings.forEach(
        (name, counts) -> {
          Decisions of =
              new Decisions(
                  counts.of(Activity.DISCLOSURE_RECORDED),
                  counts.of(Activity.REFUSAL),
                  rights(counts));
          if (of.all() > 0) {
            decisions.put(name, of);
          }
        });
    return decisions;
  }

  private static OutcomeCounts rights(EventCounts counts) {
    return counts.byRule().entrySet().stream()
        .filter(rule -> RIGHTS.stream().anyMatch(topic -> rule.getKey().startsWith(topic)))
        .map(Map.Entry::getValue)
        .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  private SortedMap<String, Partner> byPartner() {
    SortedMap<String, Partner> partners = new TreeMap<>();
    figures
        .partners()
        .forEach(it -> partners.put(it.partner(), new Partner(it.events(), it.counts())));
    return partners;
  }

  private SortedMap<String, OutcomeCounts> byControl() {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    figures
        .controls()
        .forEach(it -> counts.merge(it.control().id(), it.counts(), OutcomeCounts::plus));
    return counts;
  }

  private String rulesInWords() {
    String packs =
        figures.run().packs().stream()
            .filter(pack -> pack.events() > 0)
            .map(RunFacts.PackFacts::name)
            .collect(Collectors.joining(", "));
    String revision = figures.run().policyRevision();
    String local =
        figures.run().assurance().local()
            ? ", with the settings of " + figures.run().assurance().folder()
            : "";
    return packs + local + ", revision " + revision.substring(0, Math.min(8, revision.length()));
  }

  /** Without the names of files and the places in them, which a board doesn't need. */
  private List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (figures.problems()) {
      gaps.add("Its own report names problems of the logs.");
    }
    for (LogCompleteness log : figures.completeness()) {
      String kind = Wording.capital(log.reading().kind());
      log.quiet()
          .filter(quiet -> quiet.workingDays() > 2)
          .ifPresent(quiet -> gaps.add(kind + ": nothing for " + log.quietInWords() + "."));
      if (log.missingNumbers() > 0) {
        gaps.add(kind + ": numbers are left out.");
      }
      log.reading()
          .exportLimit()
          .ifPresent(limit -> gaps.add(kind + ": perhaps cut off by the limit of the export."));
    }
    long rows = figures.quarantined();
    if (rows > 0) {
      gaps.add(Wording.capital(Count.alone(rows).words()) + " rows could not be understood.");
    }
    return gaps;
  }

  private List<String> sourceChanges(ReviewedAudit before) {
    List<String> changes = new ArrayList<>();
    List<String> now = kinds();
    List<String> then = before.kinds();
    without(now, then).forEach(kind -> changes.add("Source: " + kind + " is new."));
    without(then, now).forEach(kind -> changes.add("Source: " + kind + " is gone."));
    without(before.fields(), fields())
        .forEach(field -> changes.add("Source: no log has the column " + field + " any more."));
    without(fields(), before.fields())
        .forEach(field -> changes.add("Source: a log now has the column " + field + "."));
    double share = unreadable() - before.unreadable();
    if (Math.abs(share) >= 0.01) {
      changes.add(
          "Completeness: rows that could not be understood are "
              + Wording.percent(unreadable())
              + ", not "
              + Wording.percent(before.unreadable())
              + ".");
    }
    return changes;
  }

  private List<String> rulesChanges(ReviewedAudit before) {
    List<String> changes = new ArrayList<>();
    if (!rules().revision().equals(before.rules().revision())) {
      changes.add("Rules: another revision of the policies.");
    }
    if (!rules().packs().equals(before.rules().packs())) {
      changes.add(
          "Rules: judged by "
              + Wording.list(rules().packs())
              + ", not by "
              + Wording.list(before.rules().packs())
              + ".");
    }
    List<String> now = settings();
    List<String> then = before.settings();
    without(now, then).forEach(change -> changes.add("Rules: " + change + "."));
    without(then, now).forEach(change -> changes.add("Rules: no longer, " + change + "."));
    return changes;
  }

  private List<String> settings() {
    return figures.run().assurance().changes().stream().map(LocalChange::inWords).toList();
  }

  private List<String> kinds() {
    return logs().map(LogReading::kind).distinct().sorted().toList();
  }

  private List<String> fields() {
    return logs()
        .flatMap(reading -> reading.columns().values().stream())
        .filter(field -> !field.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<LogReading> logs() {
    return figures.readings().stream().filter(reading -> reading.first().isPresent());
  }

  private double unreadable() {
    long rows = figures.rows();
    return rows == 0 ? 0 : (double) figures.quarantined() / rows;
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
