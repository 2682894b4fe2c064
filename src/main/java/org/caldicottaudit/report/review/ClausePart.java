package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** Rates by Caldicott principle and by golden rule. */
record ClausePart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "By principle and golden rule"));
    clauses(blocks, "Caldicott principles", "cal/");
    clauses(blocks, "Golden rules", "gr/");
  }

  private void clauses(List<Block> blocks, String title, String prefix) {
    List<Control> controls =
        report.controls().stream().filter(it -> it.id().startsWith(prefix)).toList();
    List<Column> columns = new ArrayList<>(List.of(Column.of("Clause", 30)));
    report.quarters().forEach(it -> columns.add(number(it.name(), 70 / report.quarters().size())));
    blocks.add(
        new Block.Table(
            title
                + ": rate of findings by quarter, counted in verdicts of the rules that serve each;"
                + " – is no verdict, or one that is not shown",
            columns,
            controls.stream().map(this::clause).toList(),
            "No clause of them was served by a rule."));
  }

  private List<String> clause(Control control) {
    List<Line> lines =
        report.quarters().stream()
            .map(
                it ->
                    BoardSeries.line(
                        it.name(), it.byControl().getOrDefault(control.id(), OutcomeCounts.NONE)))
            .toList();
    List<String> row = new ArrayList<>(List.of(control.id() + " " + control.title()));
    BoardTable.rows(lines)
        .forEach(it -> row.add(it.rate().isPresent() ? BoardWords.rate(it) : "–"));
    return row;
  }
}
