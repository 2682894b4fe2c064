package org.caldicottaudit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Severity;

/**
 * One thing to do before others, and why.
 *
 * @param rule whose findings it deals with; empty when it is about the logs
 * @param action what to do
 * @param reason why it comes first
 */
public record FirstStep(Optional<RuleInfo> rule, String action, String reason) {
  private static final int MOST = 5;

  /** The most pressing steps: critical rules, refusals to share first; the logs; other rules. */
  public static List<FirstStep> of(AuditReport report, FindingTally tally) {
    List<FirstStep> steps = new ArrayList<>();
    report.rules().stream()
        .filter(result -> tally.openByRule().containsKey(result.rule().id()))
        .sorted(pressing(tally))
        .limit(MOST)
        .forEach(result -> steps.add(of(result.rule(), tally)));
    if (!report.quarantine().isEmpty()) {
      steps.add(Math.min(critical(steps), MOST - 1), mendRows(report));
    }
    return List.copyOf(steps.subList(0, Math.min(MOST, steps.size())));
  }

  private static int critical(List<FirstStep> steps) {
    return (int)
        steps.stream()
            .flatMap(step -> step.rule().stream())
            .filter(rule -> rule.severity() == Severity.CRITICAL)
            .count();
  }

  private static Comparator<AuditReport.RuleResult> pressing(FindingTally tally) {
    return Comparator.comparing((AuditReport.RuleResult result) -> result.rule().severity())
        .thenComparing(result -> !result.rule().topic().equals("DTS"))
        .thenComparing(result -> -tally.openByRule().getOrDefault(result.rule().id(), 0L))
        .thenComparing(result -> result.rule().id());
  }

  private static FirstStep mendRows(AuditReport report) {
    long rows = report.quarantine().size();
    return new FirstStep(
        Optional.empty(),
        "Mend the rows that could not be used, as quarantine.csv says row by row, and run the"
            + " audit again.",
        Wording.count(rows, "row was", "rows were") + " not judged");
  }

  private static FirstStep of(RuleInfo rule, FindingTally tally) {
    long open = tally.openByRule().getOrDefault(rule.id(), 0L);
    return new FirstStep(
        Optional.of(rule), rule.remedy(), Wording.count(open, "finding", "findings"));
  }
}
