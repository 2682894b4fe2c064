package org.caldicottaudit.run;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.correlation.LogSpan;
import org.caldicottaudit.correlation.Seam;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.LogCompleteness.Overlap;
import org.caldicottaudit.report.LogCompleteness.Quiet;

/** Puts what the logs tell of their own completeness into the report's words. */
record Completeness(List<LogSpan> spans, List<Seam> seams) {
  Completeness {
    spans = List.copyOf(spans);
    seams = List.copyOf(seams);
  }

  /** Of those that are logs with rows in them. */
  List<LogCompleteness> of(List<LogReading> readings) {
    return readings.stream().flatMap(reading -> of(reading).stream()).toList();
  }

  private Optional<LogCompleteness> of(LogReading reading) {
    return spans.stream()
        .filter(span -> span.holds(reading.source()))
        .findFirst()
        .map(
            span ->
                new LogCompleteness(
                    reading,
                    span.longest().map(gap -> new Quiet(gap.from(), gap.to(), gap.workingDays())),
                    span.missing().stream().mapToLong(LogSpan.Missing::count).sum(),
                    overlaps(reading.source().file())));
  }

  private List<Overlap> overlaps(String file) {
    return seams.stream()
        .filter(seam -> seam.touches(file))
        .map(seam -> new Overlap(seam.otherThan(file), seam.messages(), seam.entries()))
        .toList();
  }
}
