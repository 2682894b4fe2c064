package org.caldicottaudit.finding;

import java.util.OptionalDouble;
import org.caldicottaudit.policy.Outcome;

/**
 * How often each outcome came up, counted in events.
 *
 * @param finding events with a finding that counts
 * @param excepted events whose findings are all covered by an approved exception; in no rate
 * @param aboutProtocol events that show a fault of the protocol itself, such as a list that is out
 *     of date, and of nobody who keeps to it; in no rate
 */
public record OutcomeCounts(
    long pass, long finding, long notApplicable, long unproven, long excepted, long aboutProtocol) {
  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

  private static final OutcomeCounts ONE_ABOUT_PROTOCOL = new OutcomeCounts(0, 0, 0, 0, 0, 1);

  public OutcomeCounts {
    if (pass < 0 || finding < 0 || notApplicable < 0 || unproven < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
    if (excepted < 0 || aboutProtocol < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }

  /** Counts of which none is excepted or about the protocol. */
  public OutcomeCounts(long pass, long finding, long notApplicable, long unproven) {
    this(pass, finding, notApplicable, unproven, 0, 0);
  }

  /** The counts with one more of that outcome. */
  public OutcomeCounts plus(Outcome outcome) {
    return plus(
        switch (outcome) {
          case PASS -> new OutcomeCounts(1, 0, 0, 0);
          case FINDING -> new OutcomeCounts(0, 1, 0, 0);
          case NOT_APPLICABLE -> new OutcomeCounts(0, 0, 1, 0);
          case UNPROVEN -> new OutcomeCounts(0, 0, 0, 1);
        });
  }

  /** The counts with one more event that shows a fault of the protocol itself. */
  public OutcomeCounts plusAboutProtocol() {
    return plus(ONE_ABOUT_PROTOCOL);
  }

  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        pass + other.pass,
        finding + other.finding,
        notApplicable + other.notApplicable,
        unproven + other.unproven,
        excepted + other.excepted,
        aboutProtocol + other.aboutProtocol);
  }

  /** Events on which there is a verdict: the denominator of every rate. */
  public long judged() {
    return pass + finding;
  }

  /** Findings per judged event, from 0 to 1; empty when nothing was judged, which is not 0. */
  public OptionalDouble rate() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) finding / judged());
  }

  /** The rate that would be without exceptions; empty when nothing was judged. */
  public OptionalDouble rateWithExcepted() {
    long all = judged() + excepted;
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (finding + excepted) / all);
  }
}
