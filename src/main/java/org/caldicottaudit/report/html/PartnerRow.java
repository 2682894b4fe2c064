package org.caldicottaudit.report.html;

import java.util.Optional;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/**
 * One organisation as a row of the page.
 *
 * @param range where its rate likely lies; empty when nothing was judged
 */
public record PartnerRow(String partner, String events, CountRow counts, Optional<RangeBar> range) {
  static PartnerRow of(AuditReport.PartnerResult result, double end) {
    return new PartnerRow(
        result.partner(),
        Wording.number(result.events()),
        new CountRow(result.counts()),
        RangeBar.of(result.counts(), end));
  }
}
