package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * Logs that give nearly every entry of a type its retention class: there, an entry without one was
 * forgotten. In others only the records that are kept have one.
 */
final class ClassedLogs {
  private final ByLayout<Map<EntryType, NearlyAll>> classes =
      new ByLayout<>(() -> new EnumMap<>(EntryType.class));

  ClassedLogs(Collection<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.source().provides(Field.RETENTION_CLASS)) {
        classes
            .learn(entry.source())
            .computeIfAbsent(entry.type(), type -> new NearlyAll())
            .count(entry.fields().has(Field.RETENTION_CLASS));
      }
    }
  }

  /** Whether the retention schedule speaks about the entry, as it does of the others beside it. */
  boolean retains(Entry entry) {
    NearlyAll classed = classes.of(entry.source()).get(entry.type());
    return entry.retained() || (classed != null && classed.have());
  }
}
