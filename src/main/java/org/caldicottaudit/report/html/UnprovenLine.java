package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/**
 * The open questions of one rule.
 *
 * @param fields what is missing or too weak, most frequent first, with how often
 * @param example how one of them reads
 */
public record UnprovenLine(RuleInfo rule, long count, String fields, String example) {
  private static final int MOST_FIELDS = 6;

  static List<UnprovenLine> of(AuditReport report) {
    Map<String, Gaps> gaps = new TreeMap<>();
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.UNPROVEN) {
        gaps.computeIfAbsent(finding.ruleId(), id -> new Gaps(finding)).add(finding.field());
      }
    }
    List<UnprovenLine> lines = new ArrayList<>();
    for (AuditReport.RuleResult result : report.rules()) {
      Gaps found = gaps.get(result.rule().id());
      if (found != null) {
        lines.add(of(result.rule(), found));
      }
    }
    return lines;
  }

  private static UnprovenLine of(RuleInfo rule, Gaps gaps) {
    return new UnprovenLine(
        rule, gaps.all(), gaps.words(), VisibleText.cut(gaps.example.message(), 400, "…"));
  }

  /** Counts by field, as they are met. */
  private static final class Gaps {
    private final Finding example;
    private final Map<String, Long> counts = new TreeMap<>();

    Gaps(Finding example) {
      this.example = example;
    }

    void add(String field) {
      counts.merge(
          field.isEmpty() ? "the evidence itself" : field.replace('_', ' '), 1L, Long::sum);
    }

    long all() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    String words() {
      List<String> parts = new ArrayList<>();
      counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .limit(MOST_FIELDS)
          .forEach(gap -> parts.add(gap.getKey() + " (" + Wording.number(gap.getValue()) + ")"));
      return String.join(", ", parts);
    }
  }
}
