package org.caldicottaudit.report.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/**
 * Partners, senders, channels or months with their rates on one scale.
 *
 * @param title what stands above
 * @param heading what its rows are, such as {@code Partner}
 * @param end where the scale ends, such as {@code 20%}
 */
public record RateTable(
    String title, String heading, boolean withDisclosures, Shown<RateRow> rows, String end) {
  private static final int MOST = 150;

  /** What a row is made of. */
  private record Line(String name, long events, Optional<Long> disclosures, OutcomeCounts counts) {}

  static RateTable partners(List<AuditReport.PartnerResult> results) {
    Stream<Line> lines =
        results.stream()
            .limit(MOST)
            .map(of -> new Line(of.partner(), of.events(), Optional.empty(), of.counts()));
    return table("Outcomes by partner, over all rules", "Partner", lines.toList(), results.size());
  }

  static RateTable of(
      String title,
      String heading,
      SortedMap<String, EventCounts> headings,
      UnaryOperator<String> name) {
    Stream<Line> lines = headings.entrySet().stream().limit(MOST).map(entry -> line(entry, name));
    return table(title, heading, lines.toList(), headings.size());
  }

  private static Line line(Map.Entry<String, EventCounts> entry, UnaryOperator<String> name) {
    EventCounts counts = entry.getValue();
    return new Line(
        name.apply(entry.getKey()),
        counts.events(),
        Optional.of(counts.disclosures()),
        counts.counts());
  }

  private static RateTable table(String title, String heading, List<Line> lines, int all) {
    double end = RangeBar.end(lines.stream().map(Line::counts).toList());
    List<RateRow> rows =
        lines.stream()
            .map(of -> RateRow.of(of.name(), of.events(), of.disclosures(), of.counts(), end))
            .toList();
    boolean withDisclosures = lines.stream().anyMatch(line -> line.disclosures().isPresent());
    return new RateTable(
        title, heading, withDisclosures, new Shown<>(rows, all), Wording.percent(end));
  }
}
