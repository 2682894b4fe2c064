package org.caldicottaudit.finding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.Outcome;

/** Counts what happened and what it came to under one heading while an audit runs. */
final class EventTally {
  private final RuleCounters rules = new RuleCounters();
  private final Map<String, RuleCounters> partners = new HashMap<>();
  private final Map<Activity, Long> activity = new EnumMap<>(Activity.class);
  private final SortedMap<String, Long> packs = new TreeMap<>();
  private long events;
  private long requests;

  void event(EventTraits event, String pack) {
    events++;
    requests += event.requested() ? 1 : 0;
    activity.merge(event.activity(), 1L, Long::sum);
    packs.merge(pack, 1L, Long::sum);
  }

  /** Where the verdicts on an event of that organisation are counted. */
  Heading heading(String partner) {
    return new Heading(rules, partners.computeIfAbsent(partner, name -> new RuleCounters()));
  }

  /**
   * @param ofPartner all rules as one, the first
   */
  record Heading(RuleCounters rules, RuleCounters ofPartner) {
    void add(int rule, Outcome outcome) {
      rules.add(rule, outcome);
      ofPartner.add(0, outcome);
    }

    void excepted(int rule) {
      rules.excepted(rule);
      ofPartner.excepted(0);
    }

    void aboutProtocol(int rule) {
      rules.aboutProtocol(rule);
      ofPartner.aboutProtocol(0);
    }
  }

  EventCounts counts(Map<String, Integer> numbers) {
    SortedMap<String, OutcomeCounts> byPartner = new TreeMap<>();
    partners.forEach((name, counters) -> byPartner.put(name, counters.of(0)));
    return new EventCounts(
        events, requests, activity, packs, Tally.byRule(rules, numbers), byPartner);
  }
}
