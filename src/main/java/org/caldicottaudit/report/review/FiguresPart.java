package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** What happened in each quarter, and for each hundred disclosures. */
record FiguresPart(ReviewReport report, List<BoardSeries> series) implements Part {
  private static final String ANSWERED_IN_TIME = "DTS-03";

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Figures by quarter"));
    QuarterCounts counts = QuarterCounts.of(report.quarters());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      int number = i;
      rows.add(
          List.of(
              quarter.name(),
              counts.events().get(i).words(),
              counts.disclosures().get(i).words(),
              BoardWords.count(quarter.requests()),
              BoardWords.count(quarter.refusals()),
              late().map(it -> it.rows().get(number).finding().words()).orElse("no verdict"),
              BoardWords.count(quarter.incidents())));
    }
    blocks.add(
        new Block.Table(
            "What happened, by the rules of each quarter's own time",
            List.of(
                Column.of("Quarter", 13),
                number("Events", 12),
                number("Disclosures", 19),
                number("Requests", 14),
                number("Refusals", 14),
                number("Late answers", 14),
                number("Incidents", 14)),
            rows,
            ""));
    blocks.add(
        new Block.Table(
            "For each 100 disclosures, so that busy quarters compare with quiet ones; disclosures"
                + " are counted by the rules of the first quarter where they can be asked",
            List.of(
                Column.of("Quarter", 13),
                number("Disclosures", 19),
                number("Requests", 21),
                number("Refusals", 22),
                number("Incidents", 25)),
            report.quarters().stream().map(FiguresPart::perHundred).toList(),
            ""));
  }

  private static List<String> perHundred(Quarter quarter) {
    long of = quarter.disclosuresAlike().orElse(quarter.disclosures());
    boolean told = !SmallNumbers.small(Math.abs(of - quarter.disclosures()));
    return List.of(
        quarter.name() + (quarter.disclosuresAlike().isPresent() ? "" : ", by its own rules"),
        told ? BoardWords.count(of) : BoardWords.HIDDEN,
        BoardWords.perHundred(quarter.requests(), of),
        BoardWords.perHundred(quarter.refusals(), of),
        BoardWords.perHundred(quarter.incidents(), of));
  }

  private Optional<BoardSeries> late() {
    return series.stream().filter(it -> it.rule().id().equals(ANSWERED_IN_TIME)).findFirst();
  }
}
