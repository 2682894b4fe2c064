package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;
import org.caldicottaudit.report.review.ReviewReport.Partner;

/** Rates by partner, which are no league table. */
record PartnerPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "By partner"));
    blocks.add(
        new Block.Text(
            "No league table: partners differ in what they share and in how they log it. Counted in"
                + " verdicts of all rules, over all quarters."));
    blocks.add(
        new Block.Table(
            "Verdicts by partner",
            List.of(
                Column.of("Partner", 44),
                number("Judged", 14),
                number("Findings", 14),
                number("Rate", 12),
                number("Range", 16)),
            rows().stream()
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.judged().words(),
                            row.finding().words(),
                            BoardWords.rate(row),
                            BoardWords.range(row)))
                .toList(),
            "No partner had a verdict."));
  }

  List<BoardRow> rows() {
    return BoardTable.rows(lines());
  }

  /** Organisations with few events are one row: a domain of its own may be one family's. */
  private List<Line> lines() {
    SortedMap<String, Partner> sums = new TreeMap<>();
    report
        .quarters()
        .forEach(it -> it.byPartner().forEach((name, c) -> sums.merge(name, c, Partner::plus)));
    List<Line> lines = new ArrayList<>();
    Partner others = Partner.NONE;
    for (Map.Entry<String, Partner> each : sums.entrySet()) {
      Partner partner = each.getValue();
      if (partner.events() < SmallNumbers.LEAST) {
        others = others.plus(partner);
      } else {
        lines.add(new Line("", each.getKey(), Optional.of(partner.events()), partner.counts()));
      }
    }
    if (others.events() > 0) {
      lines.add(
          new Line(
              "",
              "Others, fewer than 5 events each",
              Optional.of(others.events()),
              others.counts()));
    }
    return lines;
  }
}
