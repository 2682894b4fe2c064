package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.of;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Bar;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;

/** What changed from quarter to quarter: conduct apart from rules, drawn and in words. */
record ChangePart(ReviewReport report, int mostCharts) {
  private record Found(Series series, int quarter, Step step) {}

  /** Each change that is worth a sentence, by quarter and size. */
  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (Series series : report.series()) {
      for (int i = 1; i < report.quarters().size(); i++) {
        int quarter = i;
        Step.of(series, i)
            .filter(step -> step.conductChanged() || step.rulesMatter())
            .filter(step -> tellable(series, quarter - 1) && tellable(series, quarter))
            .ifPresent(step -> found.add(new Found(series, quarter, step)));
      }
    }
    found.sort(
        Comparator.comparing(Found::quarter)
            .thenComparing(it -> -Math.abs(it.step().seen()))
            .thenComparing(it -> it.series().rule().id()));
    return found;
  }

  private static boolean tellable(Series series, int quarter) {
    OutcomeCounts own = series.asJudged().get(quarter);
    return series.alike().get(quarter).map(it -> BoardCount.tellable(own, it)).orElse(false);
  }

  List<String> sentences() {
    return found().stream().map(this::sentence).toList();
  }

  private String sentence(Found it) {
    Quarter quarter = report.quarters().get(it.quarter());
    OutcomeCounts before = it.series().asJudged().get(it.quarter() - 1);
    OutcomeCounts after = it.series().asJudged().get(it.quarter());
    String start =
        "%s: %s, “%s”, went from %s to %s. "
            .formatted(
                quarter.name(),
                it.series().rule().id(),
                it.series().rule().title(),
                BoardCount.rate(before),
                BoardCount.rate(after));
    return start + cause(it.step());
  }

  private static String cause(Step step) {
    String conduct = points(step.conduct().orElse(0.0));
    if (!step.rulesMatter()) {
      return "The rules are the same: people did something else (" + conduct + ").";
    }
    String rules = points(step.rules().orElse(0.0));
    return step.conductChanged()
        ? "Both changed: conduct makes " + conduct + ", the rules make " + rules + "."
        : "The rules changed and make "
            + rules
            + "; by the same rules it is "
            + conduct
            + ", which chance may bring. No change of conduct is shown.";
  }

  /** Such as {@code +6 points}. */
  private static String points(double part) {
    long whole = Math.round(100 * part);
    return (whole > 0 ? "+" : "") + whole + (Math.abs(whole) == 1 ? " point" : " points");
  }

  void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What changed: conduct apart from rules"));
    List<Found> found = found();
    blocks.add(
        new Block.Table(
            "Changes from one quarter to the next, in points of the rate of findings",
            List.of(
                of("Quarter", 14), of("Rule", 34), of("Rate", 18), of("Conduct", 17), of("Rules", 17)),
            found.stream().map(this::row).toList(),
            "No change beyond chance, and none by rules."));
    List<Series> drawn =
        found.stream().map(Found::series).distinct().limit(mostCharts).toList();
    drawn.forEach(series -> blocks.add(chart(series)));
  }

  private List<String> row(Found it) {
    Step step = it.step();
    return List.of(
        report.quarters().get(it.quarter()).name(),
        it.series().rule().id() + " " + it.series().rule().title(),
        BoardCount.rate(it.series().asJudged().get(it.quarter() - 1))
            + " to "
            + BoardCount.rate(it.series().asJudged().get(it.quarter())),
        points(step.conduct().orElse(0.0))
            + " ("
            + points(step.low())
            + " to "
            + points(step.high())
            + ")"
            + (step.conductChanged() ? "" : "\nmay be chance"),
        step.rulesMatter() ? points(step.rules().orElse(0.0)) : "the same");
  }

  private Block.Chart chart(Series series) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      OutcomeCounts own = series.asJudged().get(i);
      Optional<OutcomeCounts> alike =
          series.alike().get(i).filter(it -> BoardCount.tellable(own, it));
      boolean shown = BoardCount.shown(own) && own.judged() > 0;
      bars.add(
          new Bar(
              quarter.name(),
              shown ? Optional.of(own.rate().orElse(0)) : Optional.empty(),
              BoardCount.rate(own) + (shown ? " (" + BoardCount.range(own) + ")" : ""),
              alike.map(it -> it.rate().orElse(0)),
              alike.map(it -> Wording.percent(it.rate().orElse(0))).orElse("not known"),
              String.join(" ", quarter.changes())));
    }
    return new Block.Chart(
        series.rule().id() + " " + series.rule().title() + ": rate of findings",
        "by the rules of its own time, with its range",
        "by the rules of the first quarter",
        bars);
  }
}
