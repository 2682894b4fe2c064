package org.caldicottaudit.correlation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/**
 * What a register of one kind of thing has no column for because a log beside it has. Nobody writes
 * the child's risk into a list of notices, or with whom something was shared into one of
 * assessments: that the column is absent there says nothing that isn't known.
 */
final class RegisterColumns {
  private static final Set<Field> RISK = EnumSet.of(Field.HARM, Field.FGM);
  private static final Set<Field> RECIPIENT =
      EnumSet.of(Field.RECIPIENT_ORG, Field.RECIPIENT_ADDRESS);

  /** Where the risk is expected, so that a column for it is missed. */
  private static final Set<EntryType> OF_RISK =
      EnumSet.of(EntryType.REFERRAL, EntryType.STRATEGY_DISCUSSION, EntryType.ASSESSMENT);

  private static final Set<EntryType> OF_SHARING =
      EnumSet.of(
          EntryType.REQUEST,
          EntryType.DISCLOSURE,
          EntryType.REFUSAL,
          EntryType.RECORD,
          EntryType.NOTE,
          EntryType.UNCLEAR);

  private final Map<LogSource, LogSource> registers = new HashMap<>();

  private RegisterColumns() {}

  static RegisterColumns of(Collection<Entry> entries) {
    Map<LogSource, EnumSet<EntryType>> types = new HashMap<>();
    for (Entry entry : entries) {
      types
          .computeIfAbsent(entry.source(), source -> EnumSet.noneOf(EntryType.class))
          .add(entry.type());
    }
    RegisterColumns columns = new RegisterColumns();
    types.forEach(
        (source, held) -> {
          if (held.size() == 1 && !OF_SHARING.containsAll(held)) {
            columns.add(source, held.iterator().next(), types.keySet());
          }
        });
    return columns;
  }

  private void add(LogSource register, EntryType type, Set<LogSource> all) {
    Set<Field> provided = EnumSet.copyOf(register.provided());
    Set<Field> elsewhere = EnumSet.copyOf(RECIPIENT);
    if (!OF_RISK.contains(type)) {
      elsewhere.addAll(RISK);
    }
    elsewhere.removeIf(field -> all.stream().noneMatch(source -> source.provides(field)));
    if (provided.addAll(elsewhere)) {
      registers.put(
          register, new LogSource(register.file(), register.sheet(), register.profile(), provided));
    }
  }

  /** The entry with what its register leaves to others; the entry itself in any other log. */
  Entry of(Entry entry) {
    LogSource source = registers.get(entry.source());
    return source == null ? entry : new Entry(source, entry.row(), entry.fields());
  }
}
