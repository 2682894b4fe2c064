package org.caldicottaudit.report.html;

import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/**
 * A rate as a point and the range in which it likely lies as a line, on a scale from 0 to 100 %.
 *
 * @param words such as {@code 8% to 21%}
 */
public record RangeBar(String from, String to, String point, String words) {
  static Optional<RangeBar> of(OutcomeCounts counts) {
    return RateRange.of(counts).map(range -> of(range, counts.rate().orElse(0)));
  }

  private static RangeBar of(RateRange range, double rate) {
    return new RangeBar(
        onScale(range.low()),
        onScale(range.high()),
        onScale(rate),
        Wording.percent(range.low()) + " to " + Wording.percent(range.high()));
  }

  /** Leaves room for half a point at both ends. */
  private static String onScale(double share) {
    return OutcomeBar.share(0.03 + 0.94 * share);
  }
}
