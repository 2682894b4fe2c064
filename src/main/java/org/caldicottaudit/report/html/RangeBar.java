package org.caldicottaudit.report.html;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/**
 * A rate as a point and the range in which it likely lies as a line, on the scale of its table.
 *
 * @param length from one end of the range to the other
 * @param words such as {@code 8% to 21%}
 */
public record RangeBar(String from, String to, String length, String point, String words) {
  private static final List<Double> ENDS = List.of(0.05, 0.1, 0.2, 0.3, 0.5, 0.75);

  /**
   * @param end the rate at the right end of the scale
   */
  static Optional<RangeBar> of(OutcomeCounts counts, double end) {
    return RateRange.of(counts).map(range -> of(range, counts.rate().orElse(0), end));
  }

  /** A round end for a scale that holds all ranges. */
  static double end(List<OutcomeCounts> all) {
    double highest =
        all.stream()
            .flatMap(counts -> RateRange.of(counts).stream())
            .mapToDouble(RateRange::high)
            .max()
            .orElse(1);
    return ENDS.stream().filter(end -> end >= highest).findFirst().orElse(1.0);
  }

  private static RangeBar of(RateRange range, double rate, double end) {
    return new RangeBar(
        onScale(range.low() / end),
        onScale(range.high() / end),
        OutcomeBar.share(Math.max(0.01, 0.94 * (range.high() - range.low()) / end)),
        onScale(rate / end),
        Wording.percent(range.low()) + " to " + Wording.percent(range.high()));
  }

  /** Leaves room for half a point at both ends. */
  private static String onScale(double share) {
    return OutcomeBar.share(0.03 + 0.94 * share);
  }
}
