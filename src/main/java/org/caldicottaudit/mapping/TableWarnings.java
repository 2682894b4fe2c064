package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
          "Hidden rows, which were read all the same: %d.".formatted(plan.end().hiddenRows()));
    }
    if (plan.form().isEmpty()) {
      hiddenColumns(plan, header).ifPresent(warnings::add);
    }
    long formulas = formulas(plan, header);
    if (formulas > 0) {
      warnings.add(
          "Cells with a formula, of which the result that Excel stored was read: %d."
              .formatted(formulas));
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

  private static Optional<String> hiddenColumns(TablePlan plan, Header header) {
    String headings =
        IntStream.range(0, header.headings().size())
            .filter(header.own()::holds)
            .filter(plan.end()::hides)
            .mapToObj(header.headings()::get)
            .filter(heading -> !heading.isEmpty())
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return Optional.of(headings)
        .filter(text -> !text.isEmpty())
        .map("Hidden columns, which were read all the same: %s."::formatted);
  }

  /** Those in columns that are used; the columns of a form are all one. */
  private static long formulas(TablePlan plan, Header header) {
    return plan.end().formulas().entrySet().stream()
        .filter(
            column -> plan.form().isPresent() || header.columns().containsValue(column.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
