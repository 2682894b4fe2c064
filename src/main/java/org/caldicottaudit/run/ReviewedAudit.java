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

  Quarter quarter(Optional<ReviewedAudit> before) {
    List<EventCounts> months = List.copyOf(report.breakdown().months().values());
    return new Quarter(
        name,
        report.run().from(),
        report.run().to(),
        AuditSums.events(report),
        months.stream().mapToLong(EventCounts::disclosures).sum(),
        months.stream().mapToLong(EventCounts::requests).sum(),
        months.stream().mapToLong(month -> month.of(Activity.REFUSAL)).sum(),
        months.stream().mapToLong(month -> month.of(Activity.INCIDENT)).sum(),
        AuditSums.files(report),
        AuditSums.rows(report, LogReading::records),
        report.quarantine().size(),
        rulesInWords(),
        gaps(),
        before.map(this::changes).orElse(List.of()),
        before.filter(other -> !other.rules().equals(rules())).isPresent(),
        byPartner(),
        byControl());
  }

  private SortedMap<String, OutcomeCounts> byPartner() {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    report.partners().forEach(it -> counts.put(it.partner(), it.counts()));
    return counts;
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

  private List<String> gaps() {
    List<String> gaps = new ArrayList<>(report.problems());
    for (LogCompleteness log : report.completeness()) {
      String file = log.reading().source().file();
      log.quiet()
          .filter(quiet -> quiet.workingDays() > 2)
          .ifPresent(quiet -> gaps.add(file + ": nothing for " + log.quietInWords() + "."));
      if (log.missingNumbers() > 0) {
        gaps.add(file + ": " + Wording.count(log.missingNumbers(), "number", "numbers") + " left out.");
      }
      log.reading().exportLimit().ifPresent(limit -> gaps.add(file + ": perhaps cut off."));
    }
    if (!report.quarantine().isEmpty()) {
      gaps.add(
          Wording.count(report.quarantine().size(), "row", "rows") + " could not be understood.");
    }
    return gaps;
  }

  private List<String> changes(ReviewedAudit before) {
    List<String> changes = new ArrayList<>();
    rulesChange(before, changes);
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

  private void rulesChange(ReviewedAudit before, List<String> changes) {
    if (!rules().revision().equals(before.rules().revision())) {
      changes.add("Rules: another revision of the policies.");
    }
    if (!rules().packs().equals(before.rules().packs())) {
      changes.add("Rules: judged by " + Wording.list(rules().packs()) + ", not by " + Wording.list(before.rules().packs()) + ".");
    }
    List<String> now = settings();
    List<String> then = before.settings();
    without(now, then).forEach(change -> changes.add("Rules: " + change + "."));
    without(then, now).forEach(change -> changes.add("Rules: no longer, " + change + "."));
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
