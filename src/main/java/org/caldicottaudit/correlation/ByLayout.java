package org.caldicottaudit.correlation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/** What is learnt of a log, the same whether it comes in one file or in several of one layout. */
final class ByLayout<T> {
  private record Layout(String profile, Set<Field> provided) {}

  private final Supplier<T> blank;
  private final Map<Layout, T> known = new HashMap<>();

  /** By the table itself: each is one object, and long to compare. */
  private final IdentityHashMap<LogSource, T> ofTable = new IdentityHashMap<>();

  ByLayout(Supplier<T> blank) {
    this.blank = blank;
  }

  /** What is to be learnt of the table's log; blank at first. */
  T learn(LogSource table) {
    return ofTable.computeIfAbsent(
        table,
        absent ->
            known.computeIfAbsent(
                new Layout(absent.profile(), absent.provided()), layout -> blank.get()));
  }

  /** What was learnt; blank where nothing was. May be asked by several threads at once. */
  T of(LogSource table) {
    T learnt = ofTable.get(table);
    return learnt == null ? blank.get() : learnt;
  }
}
