package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
  /** A number that more rows than this bear is no number of an entry. */
  private static final int MOST_VERSIONS = 20;

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
   * Counts the entries that stand in several files, and leaves each once, in the first place that
   * it stands in: what is found must not depend on how often a row was exported. A row of the same
   * number and columns that only says less was exported before the rest was written.
   *
   * @param all in the order of their places
   */
  List<Entry> once(List<Entry> all) {
    Map<Content, Set<String>> files = new HashMap<>();
    List<Entry> kept = new ArrayList<>(all.size());
    for (Entry entry : all) {
      Content content = new Content(entry.provided(), entry.fields());
      Set<String> holding = files.get(content);
      if (holding == null) {
        files.put(content, Set.of(entry.source().file()));
        kept.add(entry);
      } else if (!holding.contains(entry.source().file())) {
        Set<String> more = new TreeSet<>(holding);
        more.add(entry.source().file());
        files.put(content, more);
      }
    }
    files.values().forEach(this::entry);
    return withoutEarlier(kept);
  }

  private static List<Entry> withoutEarlier(List<Entry> all) {
    Map<String, List<Entry>> byNumber = new HashMap<>();
    for (Entry entry : all) {
      entry
          .fields()
          .text(Field.ENTRY_ID)
          .ifPresent(id -> byNumber.computeIfAbsent(id, absent -> new ArrayList<>(1)).add(entry));
    }
    Set<Entry> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Entry> alike : byNumber.values()) {
      if (alike.size() > 1 && alike.size() <= MOST_VERSIONS) {
        alike.stream()
            .filter(one -> alike.stream().anyMatch(other -> saysLess(one, other)))
            .forEach(earlier::add);
      }
    }
    return earlier.isEmpty()
        ? all
        : all.stream().filter(entry -> !earlier.contains(entry)).toList();
  }

  @SuppressWarnings("ReferenceEquality") // an entry is never a repetition of itself
  private static boolean saysLess(Entry one, Entry other) {
    return one != other
        && one.provided().equals(other.provided())
        && other.fields().extend(one.fields());
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
