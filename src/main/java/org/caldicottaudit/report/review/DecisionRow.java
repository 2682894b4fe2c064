package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.caldicottaudit.finding.AgeBand;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.BoardTable.Line;
import org.caldicottaudit.report.board.SmallNumbers;
import org.caldicottaudit.report.review.ReviewReport.Decisions;
import org.caldicottaudit.report.review.ReviewReport.Quarter;

/**
 * Recorded decisions of one kind, over all quarters, as a board may see them.
 *
 * @param refused decisions and, as its findings, those to refuse
 * @param rights outcomes of the rules on consent and on telling the person
 */
record DecisionRow(BoardRow refused, BoardRow rights) {
  static final String FEW = "Others, fewer than 5 decisions each";

  /** By age, the youngest first. */
  static List<DecisionRow> byAge(ReviewReport report) {
    Map<String, Decisions> sums = sums(report, Quarter::byAge);
    return rows(
        Arrays.stream(AgeBand.values()).map(AgeBand::words).filter(sums::containsKey).toList(),
        sums);
  }

  static List<DecisionRow> byConsent(ReviewReport report) {
    Map<String, Decisions> sums = sums(report, Quarter::byConsent);
    return rows(List.copyOf(sums.keySet()), sums);
  }

  /** By agency; those with few decisions are one row. */
  static List<DecisionRow> byAgency(ReviewReport report) {
    Map<String, Decisions> sums = new TreeMap<>();
    Decisions few = Decisions.NONE;
    for (Map.Entry<String, Decisions> each : sums(report, Quarter::byAgency).entrySet()) {
      if (each.getValue().all() < SmallNumbers.LEAST) {
        few = few.plus(each.getValue());
      } else {
        sums.put(each.getKey(), each.getValue());
      }
    }
    List<String> names = new ArrayList<>(sums.keySet());
    if (few.all() > 0) {
      names.add(FEW);
      sums.put(FEW, few);
    }
    return rows(names, sums);
  }

  private static SortedMap<String, Decisions> sums(
      ReviewReport report, Function<Quarter, SortedMap<String, Decisions>> of) {
    SortedMap<String, Decisions> sums = new TreeMap<>();
    report
        .quarters()
        .forEach(
            quarter ->
                of.apply(quarter).forEach((name, it) -> sums.merge(name, it, Decisions::plus)));
    return sums;
  }

  private static List<DecisionRow> rows(List<String> names, Map<String, Decisions> sums) {
    List<BoardRow> refused =
        BoardTable.rows(names.stream().map(it -> refused(it, of(it, sums))).toList());
    List<BoardRow> rights =
        BoardTable.rows(
            names.stream().map(it -> line(it, of(it, sums), of(it, sums).rights())).toList());
    List<DecisionRow> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rows.add(new DecisionRow(refused.get(i), rights.get(i)));
    }
    return rows;
  }

  private static Decisions of(String name, Map<String, Decisions> sums) {
    return sums.getOrDefault(name, Decisions.NONE);
  }

  private static Line refused(String name, Decisions of) {
    return line(name, of, new OutcomeCounts(of.shared(), of.refused(), 0, 0));
  }

  private static Line line(String name, Decisions of, OutcomeCounts counts) {
    return new Line("", name, Optional.of(of.all()), counts);
  }
}
