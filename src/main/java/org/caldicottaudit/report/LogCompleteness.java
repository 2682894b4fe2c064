package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;

/**
 * How whole one log is: what a reader must know before believing that something was not shared.
 *
 * @param quiet the longest time within it without an entry; empty where it has fewer than two days
 * @param missingNumbers numbers that its own numbering leaves out
 * @param overlaps what other files hold too
 */
public record LogCompleteness(
    LogReading reading, Optional<Quiet> quiet, long missingNumbers, List<Overlap> overlaps) {
  public LogCompleteness {
    Objects.requireNonNull(reading, "reading must not be null");
    overlaps = List.copyOf(overlaps);
  }

  /**
   * Days without an entry.
   *
   * @param from first of them
   * @param to last of them
   */
  public record Quiet(LocalDate from, LocalDate to, long workingDays) {}

  /**
   * What two files have in common.
   *
   * @param messages that both report
   * @param entries that stand in both word for word
   */
  public record Overlap(String otherFile, long messages, long entries) {}

  /** Its rows below the headings. */
  public long rows() {
    return reading.accepted() + reading.quarantined();
  }

  /** Such as {@code 3 April 2026}, or that it has no date. */
  public String first() {
    return reading.first().map(Wording::day).orElse("no date");
  }

  /** Such as {@code 30 June 2026}, or that it has no date. */
  public String last() {
    return reading.last().map(Wording::day).orElse("no date");
  }

  /** Such as {@code 3 working days, from 3 April 2026 to 7 April 2026}. */
  public String quietInWords() {
    return quiet
        .filter(days -> days.workingDays() > 0)
        .map(
            days ->
                Wording.count(days.workingDays(), "working day", "working days")
                    + ", from "
                    + Wording.day(days.from())
                    + " to "
                    + Wording.day(days.to()))
        .orElse("no working day");
  }

  /** Such as {@code 4 of 412 (1%)}. */
  public String unreadable() {
    return reading.quarantined() == 0
        ? "none"
        : Wording.number(reading.quarantined())
            + " of "
            + Wording.number(rows())
            + " ("
            + Wording.percent((double) reading.quarantined() / rows())
            + ")";
  }

  /** Such as {@code none} or {@code 4}. */
  public String missing() {
    return missingNumbers == 0 ? "none" : Wording.number(missingNumbers);
  }

  /** Whether it may have been cut off where its kind of export stops. */
  public String cutOff() {
    return reading
        .exportLimit()
        .map(
            limit -> "perhaps: exactly " + Wording.number(limit) + " rows, where such exports stop")
        .orElse("no sign of it");
  }

  /** What other files hold too, in words; {@code nothing} where none does. */
  public String heldTwice() {
    return overlaps.isEmpty()
        ? "nothing"
        : overlaps.stream().map(LogCompleteness::inWords).collect(Collectors.joining("; "));
  }

  private static String inWords(Overlap overlap) {
    List<String> parts = new ArrayList<>();
    if (overlap.messages() > 0) {
      parts.add(Wording.count(overlap.messages(), "message", "messages"));
    }
    if (overlap.entries() > 0) {
      parts.add(Wording.count(overlap.entries(), "entry", "entries"));
    }
    return Wording.list(parts) + " also in " + overlap.otherFile();
  }
}
