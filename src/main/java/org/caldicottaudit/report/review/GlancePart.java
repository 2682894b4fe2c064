package org.caldicottaudit.report.review;

import java.util.List;
import java.util.function.ToLongFunction;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Part;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/** The review in a few lines: how much, what is missing, and what changed. */
record GlancePart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "At a glance"));
    blocks.add(
        new Block.Facts(
            List.of(
                new Fact("Period", report.period()),
                new Fact("Quarters", Wording.number(report.quarters().size())),
                new Fact("Sharing events judged", sum(Quarter::events)),
                new Fact("Disclosures", sum(Quarter::disclosures)),
                new Fact("Protocol", report.protocol().title()),
                new Fact(
                    "Its own review was due",
                    report
                        .reviewDue()
                        .map(day -> ProtocolPart.due(report, day))
                        .orElse("not known")))));
    report.limits().forEach(limit -> blocks.add(new Block.Warning(limit)));
    List<String> sentences = report.changes();
    if (sentences.isEmpty()) {
      blocks.add(
          new Block.Text(
              "No rate changed from one quarter to the next by more than chance may bring, and no"
                  + " change of rules made a difference."));
    } else {
      blocks.add(new Block.Points(sentences));
    }
  }

  private String sum(ToLongFunction<Quarter> count) {
    return BoardWords.count(report.quarters().stream().mapToLong(count).sum());
  }
}
