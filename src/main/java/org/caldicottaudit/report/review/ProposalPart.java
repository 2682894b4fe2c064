package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** What proposed settings would have changed. */
record ProposalPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What proposed rules would have changed"));
    if (report.proposal().isEmpty()) {
      blocks.add(
          new Block.Text(
              "No settings were proposed. Name a folder of them with --propose to see what they"
                  + " would have changed in these quarters, conduct being the same."));
      return;
    }
    ReviewReport.Proposal proposal = report.proposal().get();
    blocks.add(
        new Block.Text(
            "The same events, "
                + BoardWords.count(proposal.events())
                + " in all, judged as they were and by the settings of “"
                + proposal.name()
                + "”. Conduct is the same: every difference is one of rules."));
    blocks.add(
        new Block.Table(
            "Verdicts that would have been others",
            List.of(Column.of("Rule and change", 75), number("Verdicts", 25)),
            proposal.effects().entrySet().stream()
                .map(it -> List.of(it.getKey(), BoardWords.count(it.getValue())))
                .toList(),
            "Not one verdict would have been another."));
  }
}
