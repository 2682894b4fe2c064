package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** What the last review decided, and room for what this one does. */
record ActionPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Actions of the last review, and new ones"));
    List<List<String>> rows = new ArrayList<>();
    report.actions().forEach(it -> rows.add(List.of(it.what(), it.owner(), it.due(), it.state())));
    if (rows.isEmpty()) {
      blocks.add(
          new Block.Text(
              "No table of the last review’s actions was given (--actions). Whether they were done"
                  + " is not known here."));
    }
    rows.add(List.of("", "", "", ""));
    rows.add(List.of("", "", "", ""));
    blocks.add(
        new Block.Table(
            "Actions",
            List.of(
                Column.of("Action", 46),
                Column.of("Owner", 20),
                Column.of("Due", 14),
                Column.of("State", 20)),
            rows,
            ""));
  }
}
