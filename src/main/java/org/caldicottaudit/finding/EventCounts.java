package org.caldicottaudit.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened and what it came to under one heading, such as one month.
 *
 * @param events sharing events that were judged
 * @param requests how many of them are a request, or a decision on one, that somebody waits for
 * @param activity the events by what they do; kinds that don't occur are left out
 * @param byPack the events by name of the pack that judged them
 * @param byRule outcomes by rule id
 * @param byPartner outcomes of all rules by organisation, counted in rule verdicts
 */
public record EventCounts(
    long events,
    long requests,
    Map<Activity, Long> activity,
    SortedMap<String, Long> byPack,
    SortedMap<String, OutcomeCounts> byRule,
    SortedMap<String, OutcomeCounts> byPartner) {
  /** Nothing happened. */
  public static final EventCounts NONE =
      new EventCounts(0, 0, Map.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  public EventCounts {
    Map<Activity, Long> inOrder = new EnumMap<>(Activity.class);
    inOrder.putAll(activity);
    activity = Collections.unmodifiableMap(inOrder);
    byPack = Collections.unmodifiableSortedMap(new TreeMap<>(byPack));
    byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    byPartner = Collections.unmodifiableSortedMap(new TreeMap<>(byPartner));
  }

  /** The outcomes of all rules, counted in rule verdicts. */
  public OutcomeCounts counts() {
    return byRule.values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** Events of that kind. */
  public long of(Activity kind) {
    return activity.getOrDefault(kind, 0L);
  }

  /** Disclosures, each once though a log and an e-mail may both show it. */
  public long disclosures() {
    return activity.entrySet().stream()
        .filter(kind -> kind.getKey().disclosure())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
