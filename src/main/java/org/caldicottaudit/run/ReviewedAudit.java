package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.review.ReviewReport.Partner;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/**
 * One audit of a review: what it found, and how its logs can be judged again.
 *
 * @param again empty when its logs are not there any more
 */
record ReviewedAudit(String name, AuditReport report, Optional<AuditOptions> again) {
  /** Two audits with the same judge alike: same policies, same packs, same settings. */
  record Rules(String revision, List<String> packs, Map<String, String> settings) {}

  Rules rules() {
    RunFacts run = report.run();
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
    return packs.size() == 1 ? packs.get(0) : report.run().packMode();
  }

  Optional<LocalDate> first() {
    return report.run().from();
  }

  OutcomeCounts of(String rule) {
    return report.rules().stream()
        .filter(result -> result.rule().id().equals(rule))
        .map(AuditReport.RuleResult::counts)
        .findFirst()
        .orElse(OutcomeCounts.NONE);
  }

  private static long disclosures(AuditReport report) {
    return report.breakdown().months().values().stream().mapToLong(EventCounts::disclosures).sum();
  }

  /**
   * The quarter as the review shows it.
   *
   * @param alike what the rules of the first quarter make of it
   */
  Quarter quarter(Optional<ReviewedAudit> before, Optional<AuditReport> alike) {
    List<String> sources = before.map(this::sourceChanges).orElse(List.of());
    List<String> changes = new ArrayList<>(before.map(this::rulesChanges).orElse(List.of()));
    changes.addAll(sources);
    List<EventCounts> months = List.copyOf(report.breakdown().months().values());
    return new Quarter(
        name,
        report.run().from(),
        report.run().to(),
        AuditSums.events(report),
        disclosures(report),
        alike.map(ReviewedAudit::disclosures),
        months.stream().mapToLong(EventCounts::requests).sum(),
        months.stream().mapToLong(month -> month.of(Activity.REFUSAL)).sum(),
        months.stream().mapToLong(month -> month.of(Activity.INCIDENT)).sum(),
        AuditSums.files(report),
        AuditSums.rows(report, LogReading::records),
        report.quarantine().size(),
        rulesInWords(),
        gaps(),
        changes,
        before.filter(other -> !other.rules().equals(rules())).isPresent(),
        !sources.isEmpty(),
        byPartner(),
        byControl());
  }

  private SortedMap<String, Partner> byPartner() {
    SortedMap<String, Partner> partners = new TreeMap<>();
    report
        .partners()
        .forEach(it -> partners.put(it.partner(), new Partner(it.events(), it.counts())));
    return partners;
  }

  private SortedMap<String, OutcomeCounts> byControl() {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    report
        .controls()
        .forEach(it -> counts.merge(it.control().id(), it.counts(), OutcomeCounts::plus));
    return counts;
  }

  private String rulesInWords() {
    String packs =
        report.run().packs().stream()
            .filter(pack -> pack.events() > 0)
            .map(RunFacts.PackFacts::name)
            .collect(Collectors.joining(", "));
    String revision = report.run().policyRevision();
    String local =
        report.run().assurance().local()
            ? ", with the settings of " + report.run().assurance().folder()
            : "";
    return packs + local + ", revision " + revision.substring(0, Math.min(8, revision.length()));
  }

  /** Without the names of files and the places in them, which a board doesn't need. */
  private List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (!report.problems().isEmpty()) {
      gaps.add("Its own report names problems of the logs.");
    }
    for (LogCompleteness log : report.completeness()) {
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
    int rows = report.quarantine().size();
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
    return report.run().assurance().changes().stream().map(LocalChange::inWords).toList();
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

  private java.util.stream.Stream<LogReading> logs() {
    return report.readings().stream().filter(reading -> reading.first().isPresent());
  }

  private double unreadable() {
    long rows = AuditSums.rows(report, LogReading::records);
    return rows == 0 ? 0 : (double) report.quarantine().size() / rows;
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
