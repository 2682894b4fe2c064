package org.caldicottaudit.report.html;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Conclusion;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.FirstStep;

/**
 * Everything that the page shows, worked out before a template sees it.
 *
 * @param sharing the rules on the duty to share, which come before all others
 * @param principles tables of controls: principles and golden rules
 * @param breakdown by sender, by channel and by month
 * @param controls every control, and what a person must ask
 */
public record ReportPage(
    AuditReport report,
    PageAssets assets,
    Conclusion conclusion,
    FindingTally tally,
    List<FirstStep> steps,
    ScopeFacts scope,
    List<FunnelBar> funnel,
    List<RuleCard> sharing,
    List<ClauseGroup> principles,
    List<RuleCard> rules,
    RateTable partners,
    List<RateTable> breakdown,
    Optional<MonthChart> months,
    Shown<FindingRow> findings,
    List<UnprovenLine> unproven,
    ControlMatrix controls,
    Shown<QuarantinedRow> quarantine,
    Shown<String> problems,
    Shown<LocalRow> localRows) {
  /** How the paper is to be handled; stands on every page. */
  public String mark() {
    return report.run().mark();
  }
}
