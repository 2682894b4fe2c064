package org.caldicottaudit.finding;

import java.util.Arrays;
import org.caldicottaudit.policy.Outcome;

/** Outcomes by the number of a rule, counted in place, because there are many rules to an event. */
final class RuleCounters {
  private static final int ABOUT_PROTOCOL = Outcome.values().length;
  private static final int EXCEPTED = ABOUT_PROTOCOL + 1;
  private static final int WIDTH = EXCEPTED + 1;

  private int[] counts = new int[0];

  void add(int rule, Outcome outcome) {
    more(rule, outcome.ordinal());
  }

  void aboutProtocol(int rule) {
    more(rule, ABOUT_PROTOCOL);
  }

  void excepted(int rule) {
    more(rule, EXCEPTED);
  }

  private void more(int rule, int kind) {
    int place = rule * WIDTH + kind;
    if (place >= counts.length) {
      counts = Arrays.copyOf(counts, (rule + 16) * WIDTH);
    }
    counts[place]++;
  }

  OutcomeCounts of(int rule) {
    return new OutcomeCounts(
        count(rule, Outcome.PASS.ordinal()),
        count(rule, Outcome.FINDING.ordinal()),
        count(rule, Outcome.NOT_APPLICABLE.ordinal()),
        count(rule, Outcome.UNPROVEN.ordinal()),
        count(rule, EXCEPTED),
        count(rule, ABOUT_PROTOCOL));
  }

  private long count(int rule, int kind) {
    int place = rule * WIDTH + kind;
    return place < counts.length ? counts[place] : 0;
  }
}
