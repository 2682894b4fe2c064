package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.review.ChangePart.Found;
import org.caldicottaudit.report.review.FigureTable.Heading;
import org.caldicottaudit.report.review.FigureTable.Kind;
import org.caldicottaudit.report.review.FigureTable.Plot;

/** What changed, and for each rule that changed its rate by its own rules and by the first's. */
record ChangeFigures(ReviewReport report, List<BoardSeries> series) {
  private static final int MOST_CHARTS = 6;

  List<FigureTable> tables() {
    List<Found> found = new ChangePart(report, series, MOST_CHARTS).found();
    return List.of(changes(found), rates(found));
  }

  private FigureTable changes(List<Found> found) {
    return new FigureTable(
        "What changed",
        "Changes in the rate of findings: conduct apart from rules",
        List.of(
            "Conduct is measured by the rules of the first quarter, against all quarters since it"
                + " last changed; likely from, to: its range with 99 % confidence, by Newcombe’s"
                + " method. Rules: what other rules than those of the quarter before add.",
            found.isEmpty()
                ? "No change beyond chance, and none by rules."
                : "Conduct and rules are in points: 5.0% is five more findings in a hundred"
                    + " verdicts."),
        List.of(
            new Heading("Quarter", 14),
            new Heading("Rule", 56),
            new Heading("Before, by its own rules", 14),
            new Heading("Now, by its own rules", 14),
            new Heading("Level before, by the rules of the first", 16),
            new Heading("Now, by the rules of the first", 16),
            new Heading("Conduct", 11),
            new Heading("Likely from", 10),
            new Heading("Likely to", 10),
            new Heading("Beyond chance", 11),
            new Heading("Rules", 11)),
        found.stream().map(this::row).toList(),
        List.of());
  }

  private List<CellValue> row(Found it) {
    Step step = it.step();
    return List.of(
        CellValue.of(report.quarters().get(it.quarter()).name()),
        CellValue.of(it.series().name()),
        FigureCells.rate(it.series().rows().get(it.quarter() - 1)),
        FigureCells.rate(it.series().rows().get(it.quarter())),
        new CellValue.Share(step.level()),
        new CellValue.Share(step.now()),
        new CellValue.Share(step.conduct()),
        new CellValue.Share(step.low()),
        new CellValue.Share(step.high()),
        CellValue.of(step.conductChanged() ? "yes" : "no"),
        step.rulesMatter()
            ? new CellValue.Share(step.rules().orElse(0.0))
            : CellValue.of("the same"));
  }

  /** Both rates of each rule that changed, quarter by quarter: as many charts as rules. */
  private FigureTable rates(List<Found> found) {
    List<BoardSeries> drawn =
        found.stream().map(Found::series).distinct().limit(MOST_CHARTS).toList();
    List<Heading> headings = new ArrayList<>(List.of(new Heading("Quarter", 14)));
    List<Plot> plots = new ArrayList<>();
    for (BoardSeries each : drawn) {
      int column = headings.size();
      headings.add(new Heading(each.rule().id() + ", by its own rules", 16));
      headings.add(new Heading(each.rule().id() + ", by the rules of the first quarter", 16));
      plots.add(
          new Plot(
              each.name(),
              Kind.COLUMNS,
              false,
              List.of(column, column + 1),
              0,
              report.quarters().size() - 1,
              true));
    }
    headings.add(new Heading("Changed since the quarter before", 44));
    List<List<CellValue>> rows = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      rows.add(row(i, drawn));
    }
    return new FigureTable(
        "Rates that changed",
        "Rates of findings of the rules that changed",
        List.of(
            "Where both columns move, people did something else; where only the first does, the"
                + " rules did."),
        headings,
        rows,
        plots);
  }

  private List<CellValue> row(int quarter, List<BoardSeries> drawn) {
    List<CellValue> cells = new ArrayList<>();
    cells.add(CellValue.of(report.quarters().get(quarter).name()));
    for (BoardSeries each : drawn) {
      cells.add(FigureCells.rate(each.rows().get(quarter)));
      Optional<Double> alike = each.alike(quarter).map(Step::rate);
      cells.add(
          alike
              .<CellValue>map(CellValue.Share::new)
              .orElseGet(() -> CellValue.of("not known or not shown")));
    }
    cells.add(CellValue.of(String.join("\n", report.quarters().get(quarter).changes())));
    return cells;
  }
}
