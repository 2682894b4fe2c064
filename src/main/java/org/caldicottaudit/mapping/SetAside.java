package org.caldicottaudit.mapping;

import java.util.List;
import org.caldicottaudit.source.Row;

/** A sheet that asks not to be read, such as a page of explanations or examples. */
public final class SetAside {
  /** What stands alone in the first row of such a sheet. */
  public static final String MARK = "The audit does not read this sheet.";

  private SetAside() {}

  /** Whether the first of these rows that says something says only that. */
  static boolean asked(List<Row> rows) {
    return rows.stream()
        .filter(row -> !row.isBlank())
        .findFirst()
        .map(row -> row.shown().stream().map(Heading::key).filter(key -> !key.isEmpty()).toList())
        .filter(List.of(Heading.key(MARK))::equals)
        .isPresent();
  }
}
