package org.caldicottaudit.finding;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;

/**
 * Counts outcomes by rule, organisation and pack while an audit runs, and those of sharing events
 * also by month, channel and sender, and by the age of the child and the consent of what decides on
 * sharing.
 */
public final class Tally {
  /** Whose event it was, and which pack judged it. */
  private record Judged(String partner, String pack) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Judged, RuleCounters> counters = new HashMap<>();
  private final SortedMap<String, Long> eventsByPartner = new TreeMap<>();
  private final Map<String, EventTally> months = new HashMap<>();
  private final Map<String, EventTally> channels = new HashMap<>();
  private final Map<String, EventTally> senders = new HashMap<>();
  private final Map<String, EventTally> ages = new HashMap<>();
  private final Map<String, EventTally> consents = new HashMap<>();

  /** Where the verdicts of the last event were counted: an event has many. */
  private CountedUnder last = CountedUnder.noEvent("", "");

  private RuleCounters ofLast = new RuleCounters();
  private List<EventTally.Heading> headings = List.of();

  /** Counts one more sharing event. */
  public void event(CountedUnder under) {
    eventsByPartner.merge(under.partner(), 1L, Long::sum);
    under
        .event()
        .ifPresent(event -> headings(under).forEach(heading -> heading.event(event, under.pack())));
  }

  /** Counts one more outcome of a rule. */
  public void add(RuleInfo rule, CountedUnder under, Outcome outcome) {
    turnTo(under);
    int number = number(rule);
    ofLast.add(number, outcome);
    for (EventTally.Heading heading : headings) {
      heading.add(number, outcome);
    }
  }

  /**
   * Counts one more event that shows a fault of the protocol itself and of nobody who keeps to it;
   * it stands instead of {@link #add}, so that it is in no rate.
   */
  public void aboutProtocol(RuleInfo rule, CountedUnder under) {
    turnTo(under);
    int number = number(rule);
    ofLast.aboutProtocol(number);
    for (EventTally.Heading heading : headings) {
      heading.aboutProtocol(number);
    }
  }

  /**
   * Counts one more event whose findings are all covered by an exception; it stands instead of
   * {@link #add}, so that it is in no rate.
   */
  public void excepted(RuleInfo rule, CountedUnder under) {
    turnTo(under);
    int number = number(rule);
    ofLast.excepted(number);
    headings.forEach(heading -> heading.excepted(number));
  }

  private void turnTo(CountedUnder under) {
    if (!last.equals(under)) {
      last = under;
      ofLast =
          counters.computeIfAbsent(
              new Judged(under.partner(), under.pack()), pair -> new RuleCounters());
      headings = headings(under).stream().map(tally -> tally.heading(under.partner())).toList();
    }
  }

  private List<EventTally> headings(CountedUnder under) {
    return under
        .event()
        .map(
            event ->
                List.of(
                    months.computeIfAbsent(event.month(), name -> new EventTally()),
                    channels.computeIfAbsent(event.channel(), name -> new EventTally()),
                    senders.computeIfAbsent(event.sender(), name -> new EventTally()),
                    ages.computeIfAbsent(event.decided().age().words(), name -> new EventTally()),
                    consents.computeIfAbsent(event.decided().consent(), name -> new EventTally())))
        .orElse(List.of());
  }

  private int number(RuleInfo rule) {
    return numbers.computeIfAbsent(rule.id(), id -> numbers.size());
  }

  /** The outcomes of a rule by organisation, in order of name, whatever pack judged. */
  public SortedMap<String, OutcomeCounts> byPartner(String ruleId) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    counters.forEach(
        (judged, rules) -> {
          OutcomeCounts ofRule = of(rules, ruleId);
          if (!ofRule.equals(OutcomeCounts.NONE)) {
            counts.merge(judged.partner, ofRule, OutcomeCounts::plus);
          }
        });
    return Collections.unmodifiableSortedMap(counts);
  }

  private OutcomeCounts of(RuleCounters rules, String ruleId) {
    Integer number = numbers.get(ruleId);
    return number == null ? OutcomeCounts.NONE : rules.of(number);
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
            byRule(rules, numbers).forEach((id, of) -> counts.merge(id, of, OutcomeCounts::plus));
          }
        });
    return counts;
  }

  /** The outcomes of each rule that has any, by rule id. */
  static SortedMap<String, OutcomeCounts> byRule(RuleCounters rules, Map<String, Integer> numbers) {
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    numbers.forEach(
        (id, number) -> {
          OutcomeCounts of = rules.of(number);
          if (!of.equals(OutcomeCounts.NONE)) {
            counts.put(id, of);
          }
        });
    return counts;
  }

  /** Sharing events by month, such as {@code 2026-04}; what belongs to no month comes last. */
  public SortedMap<String, EventCounts> months() {
    return counts(months);
  }

  /** Sharing events by the code of their channel. */
  public SortedMap<String, EventCounts> channels() {
    return counts(channels);
  }

  /** Sharing events by the domain that a message came from, or the agency whose log it is. */
  public SortedMap<String, EventCounts> senders() {
    return counts(senders);
  }

  /** Sharing events by the words of the age of the child that they decide on. */
  public SortedMap<String, EventCounts> ages() {
    return counts(ages);
  }

  /** Sharing events by the code of the consent that they name. */
  public SortedMap<String, EventCounts> consents() {
    return counts(consents);
  }

  private SortedMap<String, EventCounts> counts(Map<String, EventTally> headings) {
    SortedMap<String, EventCounts> counts = new TreeMap<>();
    headings.forEach((name, heading) -> counts.put(name, heading.counts(numbers)));
    return counts;
  }
}
