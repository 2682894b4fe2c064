package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;

/** Finds what several files hold: messages, and entries that are alike word for word. */
final class Seams {
  private record Pair(String one, String other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair pair) {
      return Comparator.comparing(Pair::one).thenComparing(Pair::other).compare(this, pair);
    }
  }

  /** The same columns and the same values in them. */
  private record Content(Set<Field> provided, Fields fields) {}

  private final Map<Pair, Long> messages = new TreeMap<>();
  private final Map<Pair, Long> entries = new TreeMap<>();

  /** Counts so many messages that those files report. */
  void message(Collection<String> files, long count) {
    pairs(files).forEach(pair -> messages.merge(pair, count, Long::sum));
  }

  /**
   * Counts the entries that stand in several files, and leaves each in the first of them only. An
   * entry without a number stays: two alike may have happened. So do two of one file, which shows
   * them as it does.
   *
   * @param all in the order of their places
   */
  List<Entry> once(List<Entry> all) {
    Map<Content, TreeSet<String>> files = new HashMap<>();
    List<Entry> kept = new ArrayList<>(all.size());
    for (Entry entry : all) {
      if (!entry.fields().has(Field.ENTRY_ID)) {
        kept.add(entry);
        continue;
      }
      TreeSet<String> holding =
          files.computeIfAbsent(
              new Content(entry.provided(), entry.fields()), content -> new TreeSet<>());
      holding.add(entry.source().file());
      if (holding.first().equals(entry.source().file())) {
        kept.add(entry);
      }
    }
    files.values().forEach(this::entry);
    return kept;
  }

  private void entry(Collection<String> files) {
    pairs(files).forEach(pair -> entries.merge(pair, 1L, Long::sum));
  }

  private static List<Pair> pairs(Collection<String> files) {
    List<String> inOrder = files.stream().sorted().toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      for (int j = i + 1; j < inOrder.size(); j++) {
        pairs.add(new Pair(inOrder.get(i), inOrder.get(j)));
      }
    }
    return pairs;
  }

  /** All of them, in order of the files. */
  List<Seam> all() {
    Set<Pair> pairs = new TreeSet<>(messages.keySet());
    pairs.addAll(entries.keySet());
    return pairs.stream()
        .map(
            pair ->
                new Seam(
                    pair.one,
                    pair.other,
                    messages.getOrDefault(pair, 0L),
                    entries.getOrDefault(pair, 0L)))
        .toList();
  }
}
