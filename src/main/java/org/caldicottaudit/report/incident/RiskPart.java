package org.caldicottaudit.report.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Block.Text;
import org.caldicottaudit.report.paper.Part;

/** The questions of risk, and what the logs say to them. */
record RiskPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "Questions of risk, the child’s safety first"));
    List<List<String>> rows = new ArrayList<>();
    for (IncidentReport.Asked asked : report.questions()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              asked.question().question() + "\n" + asked.question().why(),
              String.join("\n", asked.evidence()),
              ""));
    }
    blocks.add(
        new Table(
            "What to ask, what the logs say to it, and your answer",
            List.of(
                Column.of("No", 6),
                Column.of("Question", 35),
                Column.of("What the logs say", 35),
                Column.of("Your answer", 24)),
            rows,
            "The policies hold no questions."));
    blocks.add(
        new Text(
            "Sources: "
                + report.questions().stream()
                    .map(it -> it.question().source() + " (" + it.question().confidence() + ")")
                    .distinct()
                    .collect(Collectors.joining("; "))
                + "."));
  }
}
