package org.caldicottaudit.report.html;

import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/**
 * The organisations with their rates on one scale.
 *
 * @param end where the scale ends, such as {@code 20%}
 */
public record PartnerTable(Shown<PartnerRow> partners, String end) {
  private static final int MOST = 150;

  static PartnerTable of(List<AuditReport.PartnerResult> results) {
    List<AuditReport.PartnerResult> shown = results.stream().limit(MOST).toList();
    double end = RangeBar.end(shown.stream().map(AuditReport.PartnerResult::counts).toList());
    List<PartnerRow> rows = shown.stream().map(result -> PartnerRow.of(result, end)).toList();
    return new PartnerTable(new Shown<>(rows, results.size()), Wording.percent(end));
  }
}
