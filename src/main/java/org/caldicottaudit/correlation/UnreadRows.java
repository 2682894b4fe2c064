package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.SharingEvent;

/**
 * The rows of case logs that were quarantined, by the case that they name all the same. Each may be
 * what seems to be missing in its case: nobody is blamed for that until the row can be read.
 */
final class UnreadRows {
  private static final String KEY = "a row of the case that could not be read";

  private final Map<String, List<Entry>> byCase = new HashMap<>();

  UnreadRows(Collection<Entry> unread) {
    for (Entry entry : unread) {
      CaseIndex.references(entry.caseRefs())
          .forEach(ref -> byCase.computeIfAbsent(ref, absent -> new ArrayList<>(1)).add(entry));
    }
    byCase.values().forEach(rows -> rows.sort(Comparator.comparing(Entry::place)));
  }

  /** A weak tie to the first such row of the event's cases; empty where they have none. */
  Optional<Link> perhaps(String kind, SharingEvent event) {
    return CaseIndex.references(event.caseRefs())
        .flatMap(ref -> byCase.getOrDefault(ref, List.of()).stream())
        .min(Comparator.comparing(Entry::place))
        .map(entry -> new Link(kind, KEY, Strength.WEAK, entry));
  }
}
