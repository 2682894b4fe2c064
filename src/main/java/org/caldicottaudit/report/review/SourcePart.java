package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.List;
import java.util.function.Function;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** Where the figures come from, and what makes quarters unlike each other. */
record SourcePart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Scope, sources and their gaps"));
    blocks.add(
        new Block.Table(
            "The quarters, what they were judged by and how much was read",
            List.of(
                Column.of("Quarter", 13),
                Column.of("Days", 25),
                Column.of("Judged by", 26),
                number("Files", 8),
                number("Rows", 12),
                number("Unreadable", 14)),
            each(
                it ->
                    List.of(
                        it.name(),
                        Wording.period(it.from(), it.to()),
                        it.rules(),
                        Wording.number(it.files()),
                        Wording.number(it.rows()),
                        BoardWords.count(it.quarantined()))),
            ""));
    blocks.add(
        new Block.Table(
            "Changes between quarters, and gaps: compare like with like",
            List.of(
                Column.of("Quarter", 16),
                Column.of("Changed since the quarter before", 46),
                Column.of("Gaps", 38)),
            each(
                it ->
                    List.of(
                        it.name(),
                        it.changes().isEmpty() ? "nothing" : String.join("\n", it.changes()),
                        it.gaps().isEmpty() ? "none seen" : String.join("\n", it.gaps()))),
            ""));
  }

  private List<List<String>> each(Function<Quarter, List<String>> row) {
    return report.quarters().stream().map(row).toList();
  }
}
