package org.caldicottaudit.report.review;

import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;

/**
 * What changed from one quarter to the next in the rate of findings of one rule, taken apart: what
 * people did differently, measured by the same rules, and what other rules make of the same conduct.
 * Conduct and rules add up to the change that is seen.
 *
 * @param seen the change of the rate, each quarter by its own rules
 * @param conduct the change by the same rules; empty where that can't be told
 * @param low lower end of its range with 95 % confidence, by Newcombe's method
 * @param high upper end
 */
public record Step(double seen, Optional<Double> conduct, double low, double high) {
  /** Less than half a point is no change that a reader sees. */
  private static final double NOTHING = 0.005;

  /** Between two quarters; empty where one of them has no verdict. */
  static Optional<Step> of(ReviewReport.Series series, int quarter) {
    OutcomeCounts before = series.asJudged().get(quarter - 1);
    OutcomeCounts after = series.asJudged().get(quarter);
    if (before.judged() == 0 || after.judged() == 0) {
      return Optional.empty();
    }
    double seen = rate(after) - rate(before);
    Optional<OutcomeCounts> one = series.alike().get(quarter - 1).filter(it -> it.judged() > 0);
    Optional<OutcomeCounts> other = series.alike().get(quarter).filter(it -> it.judged() > 0);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(new Step(seen, Optional.empty(), 0, 0));
    }
    double conduct = rate(other.get()) - rate(one.get());
    RateRange first = RateRange.of(one.get()).orElseThrow();
    RateRange second = RateRange.of(other.get()).orElseThrow();
    double p1 = rate(one.get());
    double p2 = rate(other.get());
    double low = conduct - Math.hypot(p2 - second.low(), first.high() - p1);
    double high = conduct + Math.hypot(second.high() - p2, p1 - first.low());
    return Optional.of(new Step(seen, Optional.of(conduct), low, high));
  }

  private static double rate(OutcomeCounts counts) {
    return counts.rate().orElse(0);
  }

  /** What other rules make of it; empty where that can't be told. */
  public Optional<Double> rules() {
    return conduct.map(own -> seen - own);
  }

  /** Whether people did something else: chance alone seldom makes as much. */
  public boolean conductChanged() {
    return conduct.isPresent() && (low > 0 || high < 0);
  }

  /** Whether other rules made a difference. */
  public boolean rulesMatter() {
    return rules().filter(part -> Math.abs(part) >= NOTHING).isPresent();
  }
}
