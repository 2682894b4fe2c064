package org.caldicottaudit.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Fact;

/**
 * Counts the events that fail a list as the protocol writes it although a later list holds their
 * domains secure: one finding about the protocol instead of one for each person who wrote a mail.
 */
final class OutdatedList {
  private static final int SHOWN = 5;

  private final Map<String, Long> byDomain = new TreeMap<>();
  private long events;

  /** Counts one event, whatever the number of its facts. */
  void add(List<Fact> facts) {
    events++;
    facts.stream()
        .map(fact -> fact.values().getOrDefault("domain", ""))
        .filter(domain -> !domain.isEmpty())
        .distinct()
        .forEach(domain -> byDomain.merge(domain, 1L, Long::sum));
  }

  long events() {
    return events;
  }

  /** The most frequent domains, and how many more there are. */
  String domains() {
    String first =
        byDomain.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return byDomain.size() > SHOWN ? first + " and " + (byDomain.size() - SHOWN) + " more" : first;
  }
}
