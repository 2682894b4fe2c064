package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;

/** What the reader of a report must know about how one table was read. */
final class TableWarnings {
  private TableWarnings() {}

  static List<String> of(TablePlan plan, Header header, Tally tally) {
    List<String> warnings = new ArrayList<>();
    if (plan.table().hidden()) {
      warnings.add("Excel hides this sheet; it was read all the same.");
    }
    if (plan.end().hiddenRows() > 0) {
      warnings.add(
          "Rows that Excel hides, read all the same: %d.".formatted(plan.end().hiddenRows()));
    }
    if (header.row() > 1 && header.profile().kind().isLog()) {
      warnings.add(
          "The headings stand in row %d; the rows above were skipped.".formatted(header.row()));
    }
    if (tally.acceptedRows() + tally.quarantinedRows() == 0 && tally.leftOutRows() > 0) {
      warnings.add("None of the rows reports something shared.");
    }
    warnings.addAll(tally.warnings());
    return warnings;
  }
}
