package org.caldicottaudit.report.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.caldicottaudit.finding.OutcomeCounts;

/**
 * A table whose rows add up to a total that a reader may know.
 *
 * @param heading what its rows are, such as {@code Organisation}
 */
public record BoardTable(String title, String heading, List<BoardRow> rows) {
  public BoardTable {
    rows = List.copyOf(rows);
  }

  /**
   * What a row is made of.
   *
   * @param events of the row; empty where they are not counted
   */
  public record Line(String id, String name, Optional<Long> events, OutcomeCounts counts) {
    boolean fewEvents() {
      return events.filter(SmallNumbers::small).isPresent();
    }
  }

  static BoardTable of(String title, String heading, List<Line> lines) {
    return new BoardTable(title, heading, rows(lines));
  }

  /** The rows, with what must be hidden of them hidden. */
  public static List<BoardRow> rows(List<Line> lines) {
    Optional<BitSet> judged = hidden(lines, OutcomeCounts::judged, few(lines));
    Optional<BitSet> findings = judged.flatMap(hidden -> findings(lines, hidden));
    Optional<BitSet> unproven = hidden(lines, OutcomeCounts::unproven, new BitSet());
    List<BoardRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OutcomeCounts counts = lines.get(i).counts();
      rows.add(
          BoardRow.of(
              lines.get(i).id(),
              lines.get(i).name(),
              Count.of(counts.finding(), i, findings),
              Count.of(counts.judged(), i, judged),
              Count.of(counts.unproven(), i, unproven)));
    }
    return rows;
  }

  /** Rows of so few events that nothing is said of them. */
  private static BitSet few(List<Line> lines) {
    BitSet few = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      few.set(i, lines.get(i).fewEvents());
    }
    return few;
  }

  /**
   * The rows whose findings are hidden. Findings and passes make what was judged, so that a row
   * with few of either hides both; each column has to bear that.
   */
  private static Optional<BitSet> findings(List<Line> lines, BitSet hidden) {
    Optional<BitSet> byFinding = hidden(lines, OutcomeCounts::finding, hidden);
    Optional<BitSet> byPass = byFinding.flatMap(found -> hidden(lines, OutcomeCounts::pass, found));
    return byPass.isEmpty() || byPass.get().equals(hidden) ? byPass : findings(lines, byPass.get());
  }

  private static Optional<BitSet> hidden(
      List<Line> lines, ToLongFunction<OutcomeCounts> count, BitSet already) {
    return SmallNumbers.hidden(column(lines, count), already);
  }

  private static long[] column(List<Line> lines, ToLongFunction<OutcomeCounts> count) {
    return lines.stream().map(Line::counts).mapToLong(count).toArray();
  }
}
