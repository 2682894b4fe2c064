package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Bar;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;

/** What changed from quarter to quarter: conduct apart from rules, drawn and in words. */
record ChangePart(ReviewReport report, List<BoardSeries> series, int mostCharts) implements Part {
  /** A change that may be told. */
  record Found(BoardSeries series, int quarter, Step step) {
    double size() {
      return Math.max(Math.abs(step.conduct()), Math.abs(step.rules().orElse(0.0)));
    }
  }

  /** Each change that is worth a sentence, by quarter and size. */
  List<Found> found() {
    List<Found> found = new ArrayList<>();
    series.forEach(one -> find(one, found));
    found.sort(
        Comparator.comparing(Found::quarter)
            .thenComparing(it -> -it.size())
            .thenComparing(it -> it.series().rule().id()));
    return found;
  }

  private void find(BoardSeries one, List<Found> found) {
    int since = 0;
    for (int i = 1; i < report.quarters().size(); i++) {
      Optional<Step> step = step(one.series(), since, i);
      if (step.filter(Step::conductChanged).isPresent()) {
        since = i;
      }
      int quarter = i;
      step.filter(it -> it.conductChanged() || it.rulesMatter())
          .filter(it -> one.shown(quarter - 1) && tellable(one, quarter))
          .ifPresent(it -> found.add(new Found(one, quarter, it)));
    }
  }

  private boolean tellable(BoardSeries one, int quarter) {
    return one.shown(quarter)
        && (one.series().alike().get(quarter).isEmpty() || one.alike(quarter).isPresent());
  }

  /**
   * By the rules of the first quarter where they can be asked, else by those that did not change.
   */
  private Optional<Step> step(Series one, int since, int quarter) {
    boolean asked = one.alike().get(quarter).isPresent();
    int start = asked ? since : Math.max(since, sameRulesSince(quarter));
    OutcomeCounts before = OutcomeCounts.NONE;
    for (int i = start; i < quarter; i++) {
      before =
          before.plus(
              asked ? one.alike().get(i).orElse(OutcomeCounts.NONE) : one.asJudged().get(i));
    }
    OutcomeCounts now = one.alike().get(quarter).orElse(one.asJudged().get(quarter));
    return Step.of(start, before, now, rules(one, quarter));
  }

  private int sameRulesSince(int quarter) {
    int since = quarter;
    while (since > 0 && !report.quarters().get(since).rulesChanged()) {
      since--;
    }
    return since;
  }

  /** What the rules of that quarter add beside those of the one before, where they are others. */
  private Optional<Double> rules(Series one, int quarter) {
    if (!report.quarters().get(quarter).rulesChanged()) {
      return Optional.empty();
    }
    Optional<Double> before = added(one, quarter - 1);
    return added(one, quarter).flatMap(now -> before.map(then -> now - then));
  }

  private static Optional<Double> added(Series one, int quarter) {
    OutcomeCounts own = one.asJudged().get(quarter);
    return one.alike()
        .get(quarter)
        .filter(alike -> alike.judged() > 0 && own.judged() > 0)
        .map(alike -> Step.rate(own) - Step.rate(alike));
  }

  List<String> sentences() {
    return found().stream().map(this::sentence).toList();
  }

  private String sentence(Found it) {
    String rule =
        "%s: %s, “%s”, "
            .formatted(
                report.quarters().get(it.quarter()).name(),
                it.series().rule().id(),
                it.series().rule().title());
    return rule + (it.step().rulesMatter() ? byRules(it) : byConduct(it) + sources(it));
  }

  private String byConduct(Found it) {
    return "is at %s by the same rules, after %s %s: people did something else (%s)."
        .formatted(
            Wording.percent(it.step().now()),
            Wording.percent(it.step().level()),
            before(it),
            points(it.step().conduct()));
  }

  private String byRules(Found it) {
    String seen =
        "went from %s to %s. The rules changed and make %s. By the same rules it is at %s, after %s %s: "
            .formatted(
                BoardWords.rate(it.series().rows().get(it.quarter() - 1)),
                BoardWords.rate(it.series().rows().get(it.quarter())),
                points(it.step().rules().orElse(0.0)),
                Wording.percent(it.step().now()),
                Wording.percent(it.step().level()),
                before(it));
    return it.step().conductChanged()
        ? seen + "people did something else as well (" + points(it.step().conduct()) + ")."
        : seen + "no change of conduct is shown.";
  }

  private String before(Found it) {
    String first = report.quarters().get(it.step().since()).name();
    String last = report.quarters().get(it.quarter() - 1).name();
    return first.equals(last) ? "in " + first : "from " + first + " to " + last;
  }

  private String sources(Found it) {
    return report.quarters().get(it.quarter()).sourceChanged()
        ? " A source or its completeness changed too, which may be why."
        : "";
  }

  /** Such as {@code +6 points}. */
  private static String points(double part) {
    long whole = Math.round(100 * part);
    return (whole > 0 ? "+" : "") + whole + (Math.abs(whole) == 1 ? " point" : " points");
  }

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What changed: conduct apart from rules"));
    List<Found> found = found();
    blocks.add(
        new Block.Table(
            "Changes in the rate of findings, in points; conduct is measured by the same rules",
            List.of(
                Column.of("Quarter", 12),
                Column.of("Rule", 34),
                Column.of("Each by its own rules", 18),
                Column.of("Conduct", 24),
                Column.of("Rules", 12)),
            found.stream().map(this::row).toList(),
            "No change beyond chance, and none by rules."));
    found.stream()
        .map(Found::series)
        .distinct()
        .limit(mostCharts)
        .forEach(one -> blocks.add(chart(one)));
  }

  private List<String> row(Found it) {
    Step step = it.step();
    String conduct =
        "%s %s\n%s"
            .formatted(
                points(step.conduct()),
                step.conductChanged() ? "beyond chance" : "may be chance",
                "likely " + points(step.low()) + " to " + points(step.high()));
    return List.of(
        report.quarters().get(it.quarter()).name(),
        it.series().name(),
        BoardWords.rate(it.series().rows().get(it.quarter() - 1))
            + " to "
            + BoardWords.rate(it.series().rows().get(it.quarter())),
        conduct,
        step.rulesMatter() ? points(step.rules().orElse(0.0)) : "the same");
  }

  private Block.Chart chart(BoardSeries one) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      bars.add(bar(one, i));
    }
    return new Block.Chart(
        one.name() + ": rate of findings",
        "by the rules of its own time, with its range",
        "by the rules of the first quarter",
        bars);
  }

  private Bar bar(BoardSeries one, int i) {
    Quarter quarter = report.quarters().get(i);
    var row = one.rows().get(i);
    Optional<Double> alike = one.alike(i).map(Step::rate);
    return new Bar(
        quarter.name(),
        row.rate().isPresent() ? Optional.of(row.rate().getAsDouble()) : Optional.empty(),
        BoardWords.rate(row) + row.range().map(it -> " (" + BoardWords.range(row) + ")").orElse(""),
        alike,
        alike.map(Wording::percent).orElse("not known or not shown"),
        String.join(" ", quarter.changes()));
  }
}
