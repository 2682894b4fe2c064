package org.caldicottaudit.report.html;

import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/** One organisation as a row of the page. */
public record PartnerRow(String partner, String events, CountRow counts) {
  static PartnerRow of(AuditReport.PartnerResult result) {
    return new PartnerRow(
        result.partner(), Wording.number(result.events()), new CountRow(result.counts()));
  }
}
