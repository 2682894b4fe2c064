package org.caldicottaudit.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.source.Row;

/** Counts what stands below no heading, so that nobody takes it for read. */
final class UnheadedColumns {
  /** Columns that are named: more say no more. */
  private static final int MOST_NAMED = 8;

  private final TreeMap<Integer, Long> cells = new TreeMap<>();

  void note(Header header, Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (header.lacksHeading(i) && Block.isFilled(row.cell(i))) {
        cells.merge(i, 1L, Long::sum);
      }
    }
  }

  /** Empty when nothing stood there. */
  Optional<String> warning() {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String named =
        cells.entrySet().stream()
            .limit(MOST_NAMED)
            .map(UnheadedColumns::named)
            .collect(Collectors.joining(", "));
    int more = cells.size() - MOST_NAMED;
    return Optional.of(
        "Columns that hold something below no heading, which was not read: %s%s. Give them headings if they belong to the log."
            .formatted(named, more > 0 ? " and %d more columns".formatted(more) : ""));
  }

  private static String named(Map.Entry<Integer, Long> column) {
    return "%s (filled cells: %d)".formatted(Block.letters(column.getKey()), column.getValue());
  }
}
