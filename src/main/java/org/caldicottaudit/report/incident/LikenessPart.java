package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Block.Text;
import org.caldicottaudit.report.paper.Part;

/** What else is like it in the logs. */
record LikenessPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "More like this"));
    blocks.add(
        new Text(
            "Only counts and places: what these messages are about stands in the logs. A pack of"
                + " its own tells more of each."));
    blocks.add(
        new Table(
            "Same recipient, same sender, same sign of a slip",
            List.of(
                Column.of("What is alike", 30),
                Column.number("Others", 10),
                Column.of("Between", 22),
                Column.of("Where", 38)),
            report.likenesses().stream()
                .map(
                    it ->
                        List.of(
                            it.how(),
                            Wording.number(it.count()),
                            it.count() == 0 ? "" : Wording.period(it.first(), it.last()),
                            where(it)))
                .toList(),
            "No message touches it, so that there is nothing to compare."));
  }

  private static String where(IncidentReport.Likeness likeness) {
    String places = Where.rows(likeness.places());
    return likeness.count() > likeness.places().size() ? places + "; and more" : places;
  }
}
