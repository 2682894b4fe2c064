package org.caldicottaudit.report.review;

import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/**
 * Counts as a board may see them: from 1 to 4 never, and no share from which such a count could be
 * worked out.
 */
final class BoardCount {
  private static final int LEAST = 5;
  static final String FEW = "fewer than 5";
  static final String HIDDEN = "not shown";

  private BoardCount() {}

  static boolean small(long count) {
    return count > 0 && count < LEAST;
  }

  static String of(long count) {
    return small(count) ? FEW : Wording.number(count);
  }

  /** Whether findings and passes are both no small number, so that either may be told. */
  static boolean shown(OutcomeCounts counts) {
    return !small(counts.finding()) && !small(counts.pass());
  }

  static String findings(OutcomeCounts counts) {
    if (small(counts.finding())) {
      return FEW;
    }
    return shown(counts) ? Wording.number(counts.finding()) : HIDDEN;
  }

  static String rate(OutcomeCounts counts) {
    if (counts.judged() == 0) {
      return "no verdict";
    }
    return shown(counts) ? Wording.percent(counts.rate().orElse(0)) : HIDDEN;
  }

  static String range(OutcomeCounts counts) {
    return shown(counts)
        ? RateRange.of(counts)
            .map(range -> Wording.percent(range.low()) + " to " + Wording.percent(range.high()))
            .orElse("")
        : "";
  }

  /** Whether a second way of counting may be told beside the first: not if it differs by few. */
  static boolean tellable(OutcomeCounts one, OutcomeCounts other) {
    return shown(one)
        && shown(other)
        && !small(Math.abs(one.finding() - other.finding()))
        && !small(Math.abs(one.pass() - other.pass()));
  }
}
