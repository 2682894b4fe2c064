package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Breakdown;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/**
 * The rate of findings month by month as columns, each with the range in which the true rate likely
 * lies. Lengths are in the units of the drawing.
 *
 * @param title what it shows
 * @param description the same in words, value by value
 * @param top the rate at the upper end of the scale
 */
public record MonthChart(
    String title, String description, List<Column> columns, int width, String top) {
  private static final int STEP = 116;
  private static final int LEFT = 46;
  private static final int FLOOR = 190;
  private static final int HEIGHT = 160;
  private static final int MOST = 24;

  /** Millimetres. */
  private static final double PAPER = 26;

  public MonthChart {
    columns = List.copyOf(columns);
  }

  /** One month. Without a verdict it has its name only. */
  public record Column(String month, String of, Optional<Bar> bar, int centre) {}

  /**
   * The column of a month that has verdicts.
   *
   * @param y its upper end
   * @param low lower end of the range
   * @param high upper end of the range
   * @param label the rate in words
   */
  public record Bar(
      String y, String height, String low, String high, String labelAt, String label) {
    /** Its height on paper. */
    public String millimetres() {
      return length(Double.parseDouble(height) * PAPER / HEIGHT);
    }
  }

  /** The chart of the last months; empty where there are fewer than two. */
  static Optional<MonthChart> of(Breakdown breakdown) {
    List<String> all = breakdown.calendar();
    List<String> months = all.subList(Math.max(0, all.size() - MOST), all.size());
    if (months.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(of(months, breakdown.months()));
  }

  private static MonthChart of(List<String> months, SortedMap<String, EventCounts> counts) {
    List<OutcomeCounts> outcomes =
        months.stream()
            .map(month -> counts.getOrDefault(month, EventCounts.NONE).counts())
            .toList();
    double end = RangeBar.end(outcomes);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      columns.add(column(months.get(i), outcomes.get(i), end, LEFT + STEP * i + STEP / 2));
    }
    return new MonthChart(
        "Rate of findings by month",
        columns.stream().map(MonthChart::inWords).collect(Collectors.joining(" ")),
        columns,
        LEFT + STEP * months.size() + 8,
        Wording.percent(end));
  }

  private static String inWords(Column column) {
    return column.month()
        + ": "
        + column.bar().map(bar -> bar.label() + ", " + column.of()).orElse("nothing judged")
        + ".";
  }

  private static Column column(String month, OutcomeCounts counts, double end, int centre) {
    String of = Wording.number(counts.finding()) + " of " + Wording.number(counts.judged());
    return new Column(
        Wording.month(month),
        of,
        RateRange.of(counts).map(range -> bar(counts.rate().orElse(0), range, end)),
        centre);
  }

  private static Bar bar(double rate, RateRange range, double end) {
    return new Bar(
        y(rate, end),
        length(HEIGHT * rate / end),
        y(range.low(), end),
        y(range.high(), end),
        length(Math.min(FLOOR - HEIGHT * range.high() / end, FLOOR - 1) - 6),
        Wording.percent(rate));
  }

  private static String y(double rate, double end) {
    return length(FLOOR - HEIGHT * rate / end);
  }

  private static String length(double units) {
    return String.format(Locale.ROOT, "%.1f", units);
  }
}
