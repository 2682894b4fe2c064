package org.caldicottaudit.finding;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;

/** Counts outcomes by rule and by organisation while an audit runs. */
public final class Tally {
  private final SortedMap<String, SortedMap<String, OutcomeCounts>> byRule = new TreeMap<>();
  private final SortedMap<String, Long> eventsByPartner = new TreeMap<>();

  /** Counts one more event of an organisation. */
  public void event(String partner) {
    eventsByPartner.merge(partner, 1L, Long::sum);
  }

  /** Counts one more outcome of a rule. */
  public void add(RuleInfo rule, String partner, Outcome outcome) {
    byRule
        .computeIfAbsent(rule.id(), id -> new TreeMap<>())
        .merge(partner, OutcomeCounts.NONE.plus(outcome), OutcomeCounts::plus);
  }

  /** The outcomes of a rule by organisation, in order of name. */
  public SortedMap<String, OutcomeCounts> byPartner(String ruleId) {
    return Collections.unmodifiableSortedMap(byRule.getOrDefault(ruleId, new TreeMap<>()));
  }

  /** The outcomes of a rule in all. */
  public OutcomeCounts ofRule(String ruleId) {
    return byPartner(ruleId).values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
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
            counts.put(rule, partners.get(partner));
          }
        });
    return counts;
  }
}
