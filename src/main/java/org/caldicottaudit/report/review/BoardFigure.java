package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.review.ReviewReport.Quarter;
import org.caldicottaudit.report.review.ReviewReport.Series;

/**
 * One figure of one quarter as a board may see it.
 *
 * @param of the denominator
 * @param alike the rate by the rules of the first quarter
 */
public record BoardFigure(
    String quarter,
    String figure,
    Value of,
    Value count,
    Value rate,
    Value low,
    Value high,
    Value alike) {
  /**
   * A number, or what stands instead of it.
   *
   * @param instead such as {@code fewer than 5}; empty where there is nothing to say
   */
  public record Value(Optional<Double> number, String instead) {
    static final Value NONE = new Value(Optional.empty(), "");
    private static final Value HIDDEN = new Value(Optional.empty(), BoardCount.HIDDEN);

    static Value of(double number) {
      return new Value(Optional.of(number), "");
    }

    static Value count(long count) {
      return BoardCount.small(count) ? new Value(Optional.empty(), BoardCount.FEW) : of(count);
    }
  }

  /** All figures, by quarter. */
  public static List<BoardFigure> of(ReviewReport report) {
    List<BoardFigure> figures = new ArrayList<>();
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      figures.add(plain(quarter, "Sharing events", quarter.events()));
      figures.add(plain(quarter, "Disclosures", quarter.disclosures()));
      figures.add(plain(quarter, "Requests", quarter.requests()));
      figures.add(plain(quarter, "Refusals", quarter.refusals()));
      figures.add(plain(quarter, "Incidents", quarter.incidents()));
      for (Series series : report.series()) {
        figures.add(of(quarter.name(), series, i));
      }
    }
    return figures;
  }

  private static BoardFigure plain(Quarter quarter, String figure, long count) {
    return new BoardFigure(
        quarter.name(),
        figure,
        Value.NONE,
        Value.count(count),
        Value.NONE,
        Value.NONE,
        Value.NONE,
        Value.NONE);
  }

  private static BoardFigure of(String quarter, Series series, int i) {
    OutcomeCounts own = series.asJudged().get(i);
    Optional<OutcomeCounts> alike =
        series.alike().get(i).filter(it -> BoardCount.tellable(own, it));
    return new BoardFigure(
        quarter,
        series.rule().id() + " " + series.rule().title(),
        Value.count(own.judged()),
        BoardCount.shown(own) || BoardCount.small(own.finding())
            ? Value.count(own.finding())
            : Value.HIDDEN,
        rate(own),
        range(own, RateRange::low),
        range(own, RateRange::high),
        alike.map(BoardFigure::rate).orElse(Value.HIDDEN));
  }

  private static Value rate(OutcomeCounts counts) {
    if (counts.judged() == 0) {
      return Value.NONE;
    }
    return BoardCount.shown(counts) ? Value.of(counts.rate().orElse(0)) : Value.HIDDEN;
  }

  private static Value range(OutcomeCounts counts, ToDoubleFunction<RateRange> end) {
    if (counts.judged() == 0) {
      return Value.NONE;
    }
    return BoardCount.shown(counts)
        ? RateRange.of(counts).map(it -> Value.of(end.applyAsDouble(it))).orElse(Value.NONE)
        : Value.HIDDEN;
  }
}
