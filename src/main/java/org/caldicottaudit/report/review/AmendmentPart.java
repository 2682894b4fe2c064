package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.ReviewMaterial;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** Amendments to agree, each with its evidence. */
record AmendmentPart(ReviewReport report, List<BoardSeries> series) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Proposed amendments"));
    List<List<String>> rows = new ArrayList<>();
    report
        .material()
        .contradictions()
        .forEach(
            it ->
                rows.add(List.of(it.section(), it.says(), it.amendment(), it.now(), evidence(it))));
    report
        .proposal()
        .ifPresent(
            proposal ->
                proposal
                    .settings()
                    .forEach(
                        it ->
                            rows.add(
                                List.of(
                                    it.name(),
                                    it.old(),
                                    it.proposed(),
                                    it.reason(),
                                    "What it would have changed stands in the section before"))));
    rows.add(List.of("", "", "", "", ""));
    blocks.add(
        new Block.Table(
            "To be agreed, changed or struck out",
            List.of(
                Column.of("Section", 17),
                Column.of("Old", 22),
                Column.of("New", 24),
                Column.of("Why", 19),
                Column.of("Evidence", 18)),
            rows,
            ""));
  }

  private String evidence(ReviewMaterial.Contradiction it) {
    List<String> parts =
        series.stream()
            .filter(series -> it.rules().contains(series.rule().id()))
            .filter(series -> series.series().sum().judged() > 0)
            .map(
                series ->
                    "%s: findings %s, rate %s"
                        .formatted(
                            series.rule().id(),
                            series.total().finding().words(),
                            BoardWords.rate(series.total())))
            .toList();
    return parts.isEmpty() ? "Not judged in these quarters" : String.join("\n", parts);
  }
}
