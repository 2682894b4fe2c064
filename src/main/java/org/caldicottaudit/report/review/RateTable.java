package org.caldicottaudit.report.review;

import static org.caldicottaudit.report.paper.Block.Column.number;

import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;

/** The rates of one rule by quarter, with their denominators and ranges. */
final class RateTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("Quarter", 18),
          number("Judged", 14),
          number("Findings", 16),
          number("Rate", 14),
          number("Range", 22),
          number("Unproven", 16));

  private RateTable() {}

  /** A heading and the table. */
  static List<Block> withHeading(BoardSeries series) {
    return List.of(
        new Block.Section(2, series.name()), of(series.rule().id() + " by quarter", series));
  }

  static Block of(String caption, BoardSeries series) {
    return new Block.Table(
        caption,
        COLUMNS,
        Stream.concat(series.rows().stream(), Stream.of(series.total()))
            .map(RateTable::row)
            .toList(),
        "");
  }

  private static List<String> row(BoardRow row) {
    return List.of(
        row.name(),
        row.judged().words(),
        row.finding().words(),
        BoardWords.rate(row),
        BoardWords.range(row),
        row.unproven().words());
  }
}
