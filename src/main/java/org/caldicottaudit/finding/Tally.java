package org.caldicottaudit.finding;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;

/** Counts outcomes by rule, organisation and pack while an audit runs. */
public final class Tally {
  /** By rule id, then organisation, then pack. */
  private final SortedMap<String, SortedMap<String, SortedMap<String, OutcomeCounts>>> byRule =
      new TreeMap<>();

  private final SortedMap<String, Long> eventsByPartner = new TreeMap<>();

  /** Counts one more event of an organisation. */
  public void event(String partner) {
    eventsByPartner.merge(partner, 1L, Long::sum);
  }

  /** Counts one more outcome of a rule, as that pack judged. */
  public void add(RuleInfo rule, String partner, String pack, Outcome outcome) {
    count(rule, partner, pack, counts -> counts.plus(outcome));
  }

  /**
   * Counts one more event that shows a fault of the protocol itself and of nobody who keeps to it;
   * it stands instead of {@link #add}, so that it is in no rate.
   */
  public void aboutProtocol(RuleInfo rule, String partner, String pack) {
    count(rule, partner, pack, OutcomeCounts::plusAboutProtocol);
  }

  private void count(
      RuleInfo rule, String partner, String pack, UnaryOperator<OutcomeCounts> more) {
    byRule
        .computeIfAbsent(rule.id(), id -> new TreeMap<>())
        .computeIfAbsent(partner, name -> new TreeMap<>())
        .merge(pack, more.apply(OutcomeCounts.NONE), OutcomeCounts::plus);
  }

  /** The outcomes of a rule by organisation, in order of name, whatever pack judged. */
  public SortedMap<String, OutcomeCounts> byPartner(String ruleId) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    partners(ruleId).forEach((partner, packs) -> counts.put(partner, sum(packs)));
    return Collections.unmodifiableSortedMap(counts);
  }

  /** The outcomes of a rule in all. */
  public OutcomeCounts ofRule(String ruleId) {
    return sum(byPartner(ruleId));
  }

  /** The outcomes of a rule as that pack judged. */
  public OutcomeCounts ofRule(String ruleId, String pack) {
    return partners(ruleId).values().stream()
        .map(packs -> packs.getOrDefault(pack, OutcomeCounts.NONE))
        .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** Events by organisation, in order of name. */
  public SortedMap<String, Long> events() {
    return Collections.unmodifiableSortedMap(eventsByPartner);
  }

  /** The outcomes of one organisation by rule id. */
  public SortedMap<String, OutcomeCounts> byRule(String partner) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    byRule.forEach(
        (rule, partners) -> {
          if (partners.containsKey(partner)) {
            counts.put(rule, sum(partners.get(partner)));
          }
        });
    return counts;
  }

  private SortedMap<String, SortedMap<String, OutcomeCounts>> partners(String ruleId) {
    return byRule.getOrDefault(ruleId, new TreeMap<>());
  }

  private static OutcomeCounts sum(Map<String, OutcomeCounts> counts) {
    return counts.values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }
}
