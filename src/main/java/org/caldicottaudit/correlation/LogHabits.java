package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/**
 * What nearly all entries of a log say: there, an entry that leaves it out was forgotten. In others
 * few need to say it.
 */
final class LogHabits {
  private final ByLayout<Map<EntryType, NearlyAll>> classed =
      new ByLayout<>(() -> new EnumMap<>(EntryType.class));
  private final ByLayout<NearlyAll> dated = new ByLayout<>(NearlyAll::new);

  LogHabits(Collection<Entry> entries) {
    entries.forEach(this::learn);
  }

  private void learn(Entry entry) {
    LogSource log = entry.source();
    if (log.provides(Field.RETENTION_CLASS)) {
      classed
          .learn(log)
          .computeIfAbsent(entry.type(), type -> new NearlyAll())
          .count(entry.fields().has(Field.RETENTION_CLASS));
    }
    if (entry.type() != EntryType.RECORD) {
      dated.learn(log).count(KeptFiles.isDated(entry));
    }
  }

  /** Whether the retention schedule speaks about the entry, as it does of the others beside it. */
  boolean retains(Entry entry) {
    NearlyAll ofType = classed.of(entry.source()).get(entry.type());
    return entry.retained() || (ofType != null && ofType.have());
  }

  /** Whether the log dates the end of everything in it, not only of the files that are kept. */
  boolean datesAll(LogSource log) {
    return dated.of(log).have();
  }
}
