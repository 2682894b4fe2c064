package org.caldicottaudit.sampling;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sample shall prove, and how many it takes from where.
 *
 * @param confidence in per cent, such as 95
 * @param rate in per cent: when nothing wrong is found, fewer than this are wrong
 * @param seed makes the same draw again
 * @param everyRule whether that shall hold for each rule by itself, or for the run as a whole
 */
public record SamplePlan(double confidence, double rate, long seed, boolean everyRule) {
  public SamplePlan {
    if (!(confidence >= 50 && confidence <= 99.9)) {
      throw new IllegalArgumentException(
          "The confidence is a percentage from 50 to 99.9, but was " + plain(confidence) + ".");
    }
    if (!(rate >= 0.1 && rate <= 50)) {
      throw new IllegalArgumentException(
          "The rate is a percentage from 0.1 to 50, but was " + plain(rate) + ".");
    }
  }

  /** The number as people write it, such as {@code 95} or {@code 2.5}. */
  static String plain(double percent) {
    return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
  }

  /**
   * How many to draw from each stratum: all findings of rules that found something critical, and of
   * the rest as many as the promise needs, findings and passes apart.
   *
   * @param lots size of each stratum
   * @param critical ids of rules with a critical finding
   */
  public SortedMap<Stratum, Long> quotas(SortedMap<Stratum, Long> lots, Set<String> critical) {
    SortedMap<Stratum, Long> quotas = new TreeMap<>();
    for (Stratum.Side side : Stratum.Side.values()) {
      SortedMap<Stratum, Long> part = new TreeMap<>();
      lots.forEach(
          (stratum, lot) -> {
            if (stratum.side() != side || lot == 0) {
              return;
            }
            boolean all = side == Stratum.Side.FINDING && critical.contains(stratum.rule());
            (all ? quotas : part).put(stratum, lot);
          });
      quotas.putAll(
          everyRule
              ? Quota.ofEveryRule(part, confidence / 100, rate / 100)
              : Quota.ofAll(part, confidence / 100, rate / 100));
    }
    return quotas;
  }
}
