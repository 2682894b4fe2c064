package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;

/** Entries of one case by a day of theirs, so that those of a few days are found at once. */
final class DatedEntries {
  private final NavigableMap<LocalDate, List<Entry>> byDay = new TreeMap<>();
  private final List<Entry> undated = new ArrayList<>(0);

  void add(Entry entry, Optional<LocalDate> day) {
    day.map(on -> byDay.computeIfAbsent(on, absent -> new ArrayList<>(1)))
        .orElse(undated)
        .add(entry);
  }

  /** Those from the first to the last day, and those without a day; no more than anybody reads. */
  Stream<Entry> between(LocalDate first, LocalDate last) {
    return Stream.concat(
            byDay.subMap(first, true, last, true).values().stream().flatMap(List::stream),
            undated.stream())
        .limit(CaseFile.MOST_LOOKED_AT);
  }

  /** All of them; no more than anybody reads. */
  Stream<Entry> all() {
    return between(LocalDate.MIN, LocalDate.MAX);
  }
}
