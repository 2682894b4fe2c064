package org.caldicottaudit.report.html;

import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Wording;

/**
 * One partner, sender, channel or month as a row of the page.
 *
 * @param disclosures empty where they are not counted
 * @param range where its rate likely lies; empty when nothing was judged
 */
public record RateRow(
    String name, String events, String disclosures, CountRow counts, Optional<RangeBar> range) {
  static RateRow of(
      String name, long events, Optional<Long> disclosures, OutcomeCounts counts, double end) {
    return new RateRow(
        name,
        Wording.number(events),
        disclosures.map(Wording::number).orElse(""),
        new CountRow(counts),
        RangeBar.of(counts, end));
  }
}
