package org.caldicottaudit.finding;

import java.util.OptionalDouble;
import org.caldicottaudit.policy.Outcome;

/** How often each outcome came up, counted in events. */
public record OutcomeCounts(long pass, long finding, long notApplicable, long unproven) {
  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

  public OutcomeCounts {
    if (pass < 0 || finding < 0 || notApplicable < 0 || unproven < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }

  /** The counts with one more of that outcome. */
  public OutcomeCounts plus(Outcome outcome) {
    return switch (outcome) {
      case PASS -> new OutcomeCounts(pass + 1, finding, notApplicable, unproven);
      case FINDING -> new OutcomeCounts(pass, finding + 1, notApplicable, unproven);
      case NOT_APPLICABLE -> new OutcomeCounts(pass, finding, notApplicable + 1, unproven);
      case UNPROVEN -> new OutcomeCounts(pass, finding, notApplicable, unproven + 1);
    };
  }

  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        pass + other.pass,
        finding + other.finding,
        notApplicable + other.notApplicable,
        unproven + other.unproven);
  }

  /** Events on which there is a verdict: the denominator of every rate. */
  public long judged() {
    return pass + finding;
  }

  /** Findings per judged event, from 0 to 1; empty when nothing was judged, which is not 0. */
  public OptionalDouble rate() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) finding / judged());
  }
}
