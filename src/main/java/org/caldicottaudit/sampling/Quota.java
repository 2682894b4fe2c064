package org.caldicottaudit.sampling;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many to draw from each stratum: as its share of the lot is, and at least one of each rule, so
 * that none is never looked at.
 */
final class Quota {
  private Quota() {}

  /**
   * So many that the promise holds for all strata together, although rules with few cases weigh
   * less than their one draw.
   *
   * @param lots size of each stratum, none of them 0
   */
  static SortedMap<Stratum, Long> ofAll(
      SortedMap<Stratum, Long> lots, double confidence, double rate) {
    long lot = sum(lots);
    int wanted = ZeroFailures.size(lot, confidence, rate);
    for (long draw = wanted; draw < lot; draw++) {
      SortedMap<Stratum, Long> quota = ofEachRule(shares(lots, draw), lots);
      if (effective(lots, quota) >= wanted - 1e-9) {
        return quota;
      }
    }
    return new TreeMap<>(lots);
  }

  /** So many that the promise holds for each rule by itself. */
  static SortedMap<Stratum, Long> ofEveryRule(
      SortedMap<Stratum, Long> lots, double confidence, double rate) {
    SortedMap<Stratum, Long> quota = new TreeMap<>();
    for (SortedMap<Stratum, Long> rule : byRule(lots)) {
      quota.putAll(shares(rule, ZeroFailures.size(sum(rule), confidence, rate)));
    }
    return quota;
  }

  /** By largest remainder; of equal ones the first in order. */
  private static SortedMap<Stratum, Long> shares(SortedMap<Stratum, Long> lots, long draw) {
    long lot = sum(lots);
    SortedMap<Stratum, Long> quota = new TreeMap<>();
    lots.forEach((stratum, size) -> quota.put(stratum, Math.floorDiv(draw * size, lot)));
    List<Stratum> byRemainder =
        lots.keySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Stratum stratum) ->
                            -Math.floorMod(draw * lots.getOrDefault(stratum, 0L), lot))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    long left = draw - sum(quota);
    for (Stratum stratum : byRemainder.subList(0, (int) left)) {
      quota.merge(stratum, 1L, Long::sum);
    }
    return quota;
  }

  private static SortedMap<Stratum, Long> ofEachRule(
      SortedMap<Stratum, Long> quota, SortedMap<Stratum, Long> lots) {
    for (SortedMap<Stratum, Long> rule : byRule(lots)) {
      if (rule.keySet().stream().allMatch(stratum -> quota.getOrDefault(stratum, 0L) == 0)) {
        quota.put(Collections.max(rule.entrySet(), Map.Entry.comparingByValue()).getKey(), 1L);
      }
    }
    return quota;
  }

  /** How many equal draws are worth as much; weights are those of whole rules. */
  private static double effective(SortedMap<Stratum, Long> lots, SortedMap<Stratum, Long> quota) {
    double squares = 0;
    for (SortedMap<Stratum, Long> rule : byRule(lots)) {
      double size = sum(rule);
      double drawn = rule.keySet().stream().mapToLong(key -> quota.getOrDefault(key, 0L)).sum();
      squares += size * size / drawn;
    }
    double lot = sum(lots);
    return lot * lot / squares;
  }

  private static List<SortedMap<Stratum, Long>> byRule(SortedMap<Stratum, Long> lots) {
    Map<String, SortedMap<Stratum, Long>> rules =
        lots.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().rule(),
                    TreeMap::new,
                    Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)));
    return List.copyOf(rules.values());
  }

  private static long sum(Map<Stratum, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
