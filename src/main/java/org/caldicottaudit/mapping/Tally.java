package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the records of one table, and what has to be said about them. */
final class Tally {
  private final Map<String, Long> notes = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private String latestNote = "";
  private long accepted;
  private long quarantined;
  private long skipped;
  private long leftOut;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  void accepted() {
    accepted++;
  }

  void quarantined() {
    quarantined++;
  }

  void skipped() {
    skipped++;
  }

  /** Counts a row that is read but, by its kind, reports no sharing. */
  void leftOut() {
    skipped();
    leftOut++;
  }

  /** Those of the skipped rows that are no headings, titles or blanks. */
  long leftOutRows() {
    return leftOut;
  }

  long acceptedRows() {
    return accepted;
  }

  long quarantinedRows() {
    return quarantined;
  }

  long skippedRows() {
    return skipped;
  }

  /** The rows that the export wrote below its headings. */
  long exportedRows() {
    return accepted + quarantined + leftOut;
  }

  long records() {
    return accepted + quarantined + skipped;
  }

  /** Counts one more case of something that a reader of the report must know, without its value. */
  void note(String what) {
    latestNote = what;
    notes.merge(what, 1L, Long::sum);
  }

  /** Counts one more case of it in the column of that heading. */
  void note(String heading, String what) {
    note("Column \"" + heading + "\": " + what);
  }

  /** Takes one more sentence that a reader of the report must know. */
  void warn(String sentence) {
    others.add(sentence);
  }

  /** The note that was made last; empty before the first. */
  String latestNote() {
    return latestNote;
  }

  /** Widens the period that the table covers. */
  void event(LocalDate day) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
  }

  Optional<LocalDate> first() {
    return Optional.ofNullable(first);
  }

  Optional<LocalDate> last() {
    return Optional.ofNullable(last);
  }

  /** Each note with how often it was made, in the order of the first time, and the sentences. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    notes.forEach((note, count) -> warnings.add(note + ": " + count + "."));
    warnings.addAll(others);
    return warnings;
  }
}
