package org.caldicottaudit.report.review;

import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;

/**
 * What changed in the rate of findings of one rule in one quarter: what people did differently,
 * measured by the same rules against the quarters since they last did, and what other rules make of
 * the same conduct.
 *
 * @param since the first of the quarters that it is compared with, all judged by the same rules
 * @param level the rate in those quarters, from 0 to 1
 * @param now the rate in this one, by the same rules
 * @param low lower end of the range of their difference with 99 % confidence, by Newcombe's method
 * @param high upper end
 * @param rules what other rules add; empty where they are the same as in the quarter before
 */
record Step(int since, double level, double now, double low, double high, Optional<Double> rules) {
  /** Less than half a point is no change that a reader sees. */
  private static final double NOTHING = 0.005;

  /** Between two sets of outcomes; empty where one of them has no verdict. */
  static Optional<Step> of(
      int since, OutcomeCounts before, OutcomeCounts now, Optional<Double> rules) {
    Optional<RateRange> first = RateRange.nearlyCertain(before);
    Optional<RateRange> second = RateRange.nearlyCertain(now);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    double p1 = rate(before);
    double p2 = rate(now);
    double low = p2 - p1 - Math.hypot(p2 - second.get().low(), first.get().high() - p1);
    double high = p2 - p1 + Math.hypot(second.get().high() - p2, p1 - first.get().low());
    return Optional.of(new Step(since, p1, p2, low, high, rules));
  }

  static double rate(OutcomeCounts counts) {
    return counts.rate().orElse(0);
  }

  double conduct() {
    return now - level;
  }

  /** Whether people did something else: chance alone seldom makes as much. */
  boolean conductChanged() {
    return Math.abs(conduct()) >= NOTHING && (low > 0 || high < 0);
  }

  /** Whether other rules made a difference. */
  boolean rulesMatter() {
    return rules.filter(part -> Math.abs(part) >= NOTHING).isPresent();
  }
}
