package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/**
 * Logs that give nearly every entry of a type its retention class: there, an entry without one was
 * forgotten. In others only the records that are kept have one.
 */
final class ClassedLogs {
  private static final int FEWEST = 10;
  private static final double NEARLY_ALL = 0.9;

  private static final class Count {
    private int entries;
    private int classed;

    boolean nearlyAll() {
      return entries >= FEWEST && classed >= NEARLY_ALL * entries;
    }
  }

  /** By the log itself: each is one object, and long to compare. */
  private final IdentityHashMap<LogSource, Map<EntryType, Count>> counts = new IdentityHashMap<>();

  ClassedLogs(Collection<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.source().provides(Field.RETENTION_CLASS)) {
        Count count =
            counts
                .computeIfAbsent(entry.source(), log -> new EnumMap<>(EntryType.class))
                .computeIfAbsent(entry.type(), type -> new Count());
        count.entries++;
        count.classed += entry.fields().has(Field.RETENTION_CLASS) ? 1 : 0;
      }
    }
  }

  /** Whether the retention schedule speaks about the entry, as it does of the others beside it. */
  boolean retains(Entry entry) {
    Count count = counts.getOrDefault(entry.source(), Map.of()).get(entry.type());
    return entry.retained() || (count != null && count.nearlyAll());
  }
}
