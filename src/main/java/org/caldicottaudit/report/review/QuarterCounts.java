package org.caldicottaudit.report.review;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** Counts by quarter whose sum the review tells as well, so that they are hidden together. */
record QuarterCounts(List<Count> events, List<Count> disclosures) {
  QuarterCounts {
    events = List.copyOf(events);
    disclosures = List.copyOf(disclosures);
  }

  static QuarterCounts of(List<Quarter> quarters) {
    return new QuarterCounts(
        counts(quarters, Quarter::events), counts(quarters, Quarter::disclosures));
  }

  private static List<Count> counts(List<Quarter> quarters, ToLongFunction<Quarter> count) {
    long[] parts = quarters.stream().mapToLong(count).toArray();
    Optional<BitSet> hidden = SmallNumbers.hidden(parts, new BitSet());
    return IntStream.range(0, parts.length).mapToObj(i -> Count.of(parts[i], i, hidden)).toList();
  }
}
