package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.Count;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/**
 * One figure of one quarter as a board may see it.
 *
 * @param of the denominator
 * @param alike the rate by the rules of the first quarter
 */
record BoardFigure(
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
  record Value(Optional<Double> number, String instead) {
    static final Value NONE = new Value(Optional.empty(), "");
    private static final Value HIDDEN = new Value(Optional.empty(), BoardWords.HIDDEN);

    static Value of(double number) {
      return new Value(Optional.of(number), "");
    }

    /** A count as a cell. */
    CellValue whole() {
      return number
          .<CellValue>map(it -> new CellValue.Whole(Math.round(it)))
          .orElseGet(() -> CellValue.of(instead));
    }

    /** A share from 0 to 1 as a cell. */
    CellValue share() {
      return number.<CellValue>map(CellValue.Share::new).orElseGet(() -> CellValue.of(instead));
    }

    static Value of(Count count) {
      return count instanceof Count.Shown shown
          ? of((double) shown.number())
          : new Value(Optional.empty(), count.words());
    }
  }

  /** All figures, by quarter. */
  static List<BoardFigure> of(ReviewReport report) {
    List<BoardFigure> figures = new ArrayList<>();
    List<BoardSeries> series = BoardSeries.of(report);
    QuarterCounts counts = QuarterCounts.of(report.quarters());
    for (int i = 0; i < report.quarters().size(); i++) {
      Quarter quarter = report.quarters().get(i);
      figures.add(plain(quarter, "Sharing events", counts.events().get(i)));
      figures.add(plain(quarter, "Disclosures", counts.disclosures().get(i)));
      figures.add(plain(quarter, "Requests", Count.alone(quarter.requests())));
      figures.add(plain(quarter, "Refusals", Count.alone(quarter.refusals())));
      figures.add(plain(quarter, "Incidents", Count.alone(quarter.incidents())));
      figures.add(plain(quarter, "Escalations", Count.alone(quarter.escalations())));
      for (BoardSeries one : series) {
        figures.add(of(quarter.name(), one, i));
      }
    }
    return figures;
  }

  private static BoardFigure plain(Quarter quarter, String figure, Count count) {
    return new BoardFigure(
        quarter.name(),
        figure,
        Value.NONE,
        Value.of(count),
        Value.NONE,
        Value.NONE,
        Value.NONE,
        Value.NONE);
  }

  private static BoardFigure of(String quarter, BoardSeries one, int i) {
    BoardRow row = one.rows().get(i);
    Value nothing =
        row.judged() instanceof Count.Shown judged && judged.number() == 0
            ? Value.NONE
            : Value.HIDDEN;
    return new BoardFigure(
        quarter,
        one.name(),
        Value.of(row.judged()),
        Value.of(row.finding()),
        value(row.rate(), nothing),
        row.range().map(RateRange::low).map(Value::of).orElse(nothing),
        row.range().map(RateRange::high).map(Value::of).orElse(nothing),
        one.alike(i).map(Step::rate).map(Value::of).orElse(nothing));
  }

  private static Value value(OptionalDouble number, Value instead) {
    return number.isPresent() ? Value.of(number.getAsDouble()) : instead;
  }
}
