package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Part;

/** Every event that touches the incident. */
record TimelinePart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "Timeline"));
    blocks.add(
        new Table(
            "Every event that touches it, across all logs, in London time",
            List.of(
                Column.of("When", 15),
                Column.of("What happened", 32),
                Column.of("Ties", 27),
                Column.of("Judged", 13),
                Column.of("Where", 13)),
            report.timeline().stream()
                .map(
                    it ->
                        List.of(
                            Where.when(it.when()),
                            it.what() + "\n(" + it.why() + ")",
                            String.join("\n", it.ties()),
                            it.judged(),
                            it.place() + rows(it.rows())))
                .toList(),
            "Nothing touches it."));
  }

  private static String rows(int rows) {
    return rows > 1 ? ", and " + Wording.count(rows - 1L, "row", "rows") + " more" : "";
  }
}
