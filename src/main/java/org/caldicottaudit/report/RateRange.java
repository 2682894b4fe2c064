package org.caldicottaudit.report;

import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;

/**
 * Where a rate lies with 95 % confidence, by Wilson's method, which stays honest for small numbers.
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
public record RateRange(double low, double high) {
  private static final double LIKELY = 1.959964;
  private static final double NEARLY_CERTAIN = 2.575829;

  /** The range of the rate of findings; empty when nothing was judged. */
  public static Optional<RateRange> of(OutcomeCounts counts) {
    return of(counts, LIKELY);
  }

  /** The same with 99 % confidence, for those who look at many rates at once. */
  public static Optional<RateRange> nearlyCertain(OutcomeCounts counts) {
    return of(counts, NEARLY_CERTAIN);
  }

  private static Optional<RateRange> of(OutcomeCounts counts, double z) {
    if (counts.judged() == 0) {
      return Optional.empty();
    }
    double n = counts.judged();
    double rate = counts.finding() / n;
    double scale = 1 + z * z / n;
    double centre = (rate + z * z / (2 * n)) / scale;
    double half = z / scale * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    double low = counts.finding() == 0 ? 0 : Math.max(0, centre - half);
    double high = counts.pass() == 0 ? 1 : Math.min(1, centre + half);
    return Optional.of(new RateRange(low, high));
  }
}
