package org.caldicottaudit.report.html;

import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/** One step from rows to sharing events, as a bar on the scale of the largest step. */
public record FunnelBar(String label, String count, String width) {
  static List<FunnelBar> of(List<AuditReport.FunnelStep> steps) {
    double most = steps.stream().mapToLong(AuditReport.FunnelStep::count).max().orElse(1);
    return steps.stream()
        .map(
            step ->
                new FunnelBar(
                    step.label(),
                    Wording.number(step.count()),
                    OutcomeBar.share(step.count() / Math.max(1, most))))
        .toList();
  }
}
