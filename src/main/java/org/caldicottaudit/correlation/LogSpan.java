package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.LogSource;

/**
 * How whole one log is, as far as it can tell of itself.
 *
 * @param id the same for the same kind of log of the same house, whatever its files are called
 * @param sources the tables that it comes in, in order of file and sheet; at least one
 * @param longest stretch without an entry; empty where there is none
 * @param gaps stretches without an entry that are long for this log; in order
 * @param missing numbers that a log with running numbers leaves out; in order
 * @param agencies whose entries it holds, as written; in order; empty where it has no such column
 * @param joint whether those agencies keep it together, rather than each its own log of the same
 *     form
 */
public record LogSpan(
    String id,
    List<LogSource> sources,
    Optional<Gap> longest,
    List<Gap> gaps,
    List<Missing> missing,
    List<String> agencies,
    boolean joint) {
  public LogSpan {
    Objects.requireNonNull(id, "id must not be null");
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a log must have a source");
    }
    gaps = List.copyOf(gaps);
    missing = List.copyOf(missing);
    agencies = List.copyOf(agencies);
  }

  /** Whether a table is a part of it. */
  public boolean holds(LogSource source) {
    return sources.contains(source);
  }

  /** The first of its tables. */
  public LogSource first() {
    return sources.get(0);
  }

  /**
   * Days without an entry.
   *
   * @param from first of them
   * @param to last of them
   */
  public record Gap(LocalDate from, LocalDate to, long workingDays) {}

  /**
   * Numbers that no entry bears.
   *
   * @param from the id before them
   * @param to the id after them
   */
  public record Missing(String from, String to, long count) {}
}
