package org.caldicottaudit.finding;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;

/** Counts outcomes by rule, organisation and pack while an audit runs. */
public final class Tally {
  /** By organisation and pack, then rule id: an event adds to all rules of one such pair. */
  private final Map<Judged, Map<String, Counter>> counters = new HashMap<>();

  private Judged last = new Judged("", "");
  private Map<String, Counter> ofLast = new HashMap<>();
  private final SortedMap<String, Long> eventsByPartner = new TreeMap<>();

  /** Counts one more event of an organisation. */
  public void event(String partner) {
    eventsByPartner.merge(partner, 1L, Long::sum);
  }

  /** Whose event it was, and which pack judged it. */
  private record Judged(String partner, String pack) {}

  /** Outcomes so far; counted in place, because there are many rules to an event. */
  private static final class Counter {
    private long pass;
    private long finding;
    private long notApplicable;
    private long unproven;
    private long aboutProtocol;

    void add(Outcome outcome) {
      switch (outcome) {
        case PASS -> pass++;
        case FINDING -> finding++;
        case NOT_APPLICABLE -> notApplicable++;
        case UNPROVEN -> unproven++;
      }
    }

    OutcomeCounts counts() {
      return new OutcomeCounts(pass, finding, notApplicable, unproven, 0, aboutProtocol);
    }
  }

  /** Counts one more outcome of a rule, as that pack judged. */
  public void add(RuleInfo rule, String partner, String pack, Outcome outcome) {
    counter(rule, partner, pack).add(outcome);
  }

  /**
   * Counts one more event that shows a fault of the protocol itself and of nobody who keeps to it;
   * it stands instead of {@link #add}, so that it is in no rate.
   */
  public void aboutProtocol(RuleInfo rule, String partner, String pack) {
    counter(rule, partner, pack).aboutProtocol++;
  }

  private Counter counter(RuleInfo rule, String partner, String pack) {
    if (!last.partner.equals(partner) || !last.pack.equals(pack)) {
      last = new Judged(partner, pack);
      ofLast = counters.computeIfAbsent(last, pair -> new HashMap<>());
    }
    return ofLast.computeIfAbsent(rule.id(), id -> new Counter());
  }

  /** The outcomes of a rule by organisation, in order of name, whatever pack judged. */
  public SortedMap<String, OutcomeCounts> byPartner(String ruleId) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    counters.forEach(
        (judged, rules) -> {
          if (rules.containsKey(ruleId)) {
            counts.merge(judged.partner, of(rules, ruleId), OutcomeCounts::plus);
          }
        });
    return Collections.unmodifiableSortedMap(counts);
  }

  private static OutcomeCounts of(Map<String, Counter> rules, String ruleId) {
    Counter counter = rules.get(ruleId);
    return counter == null ? OutcomeCounts.NONE : counter.counts();
  }

  /** The outcomes of a rule in all. */
  public OutcomeCounts ofRule(String ruleId) {
    return byPartner(ruleId).values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** The outcomes of a rule as that pack judged. */
  public OutcomeCounts ofRule(String ruleId, String pack) {
    return counters.entrySet().stream()
        .filter(entry -> entry.getKey().pack.equals(pack))
        .map(entry -> of(entry.getValue(), ruleId))
        .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** Events by organisation, in order of name. */
  public SortedMap<String, Long> events() {
    return Collections.unmodifiableSortedMap(eventsByPartner);
  }

  /** The outcomes of one organisation by rule id. */
  public SortedMap<String, OutcomeCounts> byRule(String partner) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    counters.forEach(
        (judged, rules) -> {
          if (judged.partner.equals(partner)) {
            rules.forEach(
                (rule, counter) -> counts.merge(rule, counter.counts(), OutcomeCounts::plus));
          }
        });
    return counts;
  }
}
