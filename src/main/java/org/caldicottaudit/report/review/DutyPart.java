package org.caldicottaudit.report.review;

import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Part;

/** Failures to share, which reviews of children’s deaths name. */
record DutyPart(List<BoardSeries> series) implements Part {
  private static final String FAILURES_TO_SHARE = "DTS";

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Failures to share, before all else"));
    blocks.add(
        new Block.Text(
            "Reviews of children’s deaths name failures to share, not sharing too much. Late"
                + " answers are the rule “Requests are answered in time”. A rate is findings ÷"
                + " (passes + findings), with the range in which it lies with 95 % confidence."));
    List<BoardSeries> judged =
        series.stream()
            .filter(it -> it.rule().topic().equals(FAILURES_TO_SHARE))
            .filter(it -> it.series().sum().judged() > 0)
            .toList();
    judged.forEach(it -> blocks.addAll(RateTable.withHeading(it)));
    if (judged.isEmpty()) {
      blocks.add(
          new Block.Warning(
              "No rule on the duty to share could be judged in any quarter: that is no pass."));
    }
    String others =
        series.stream()
            .filter(it -> it.rule().topic().equals(FAILURES_TO_SHARE))
            .filter(it -> it.series().sum().judged() == 0)
            .map(BoardSeries::name)
            .collect(Collectors.joining("; "));
    if (!judged.isEmpty() && !others.isEmpty()) {
      blocks.add(new Block.Text("No verdict in any quarter, which is no pass: " + others + "."));
    }
  }
}
