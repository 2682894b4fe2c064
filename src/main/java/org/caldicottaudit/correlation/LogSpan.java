package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.LogSource;

/**
 * How whole one log is, as far as it can tell of itself.
 *
 * @param longest stretch without an entry; empty where there is none
 * @param gaps stretches without an entry that are long for this log; in order
 * @param missing numbers that a log with running numbers leaves out; in order
 * @param agencies whose entries it holds, as written; in order; empty where it has no such column
 */
public record LogSpan(
    LogSource source,
    Optional<Gap> longest,
    List<Gap> gaps,
    List<Missing> missing,
    List<String> agencies) {
  public LogSpan {
    Objects.requireNonNull(source, "source must not be null");
    gaps = List.copyOf(gaps);
    missing = List.copyOf(missing);
    agencies = List.copyOf(agencies);
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
