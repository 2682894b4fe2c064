package org.caldicottaudit.template;

import java.util.List;
import java.util.Objects;

/**
 * One sheet of the template that people fill in.
 *
 * @param table whether it is a reference table and not a log
 * @param about what goes on it, in a line
 */
record TemplateSheet(String name, boolean table, String about, List<TemplateColumn> columns) {
  TemplateSheet {
    Objects.requireNonNull(name, "name must not be null");
    columns = List.copyOf(columns);
  }

  /** How many rows the example of it has. */
  int exampleRows() {
    return columns.stream().mapToInt(column -> column.examples().size()).max().orElse(0);
  }
}
