package org.caldicottaudit.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.caldicottaudit.event.QuarantinedRow;

/** The columns of quarantined rows, in the order of every format. */
public enum QuarantineColumn {
  FILE("File", "The file that holds the row", row -> CellValue.of(row.place().file())),
  SHEET(
      "Sheet",
      "The sheet of a workbook; blank for text files",
      row -> CellValue.of(row.place().sheet())),
  ROW(
      "Row",
      "The row as a person sees it, counted from 1; blank for a file as a whole",
      row -> row.place().row() == 0 ? CellValue.BLANK : new CellValue.Whole(row.place().row())),
  COLUMN(
      "Column",
      "The heading of the column at fault; blank when the whole row is",
      row -> CellValue.of(row.column())),
  REASON(
      "Why it could not be used",
      "What was found, what was expected and what to do",
      row -> CellValue.of(row.reason())),
  /** May name people, so it is left out unless the run identifies. */
  RAW("The row as it stands", "The row as the file holds it", row -> CellValue.of(row.raw()));

  private final String title;
  private final String description;

  // The functions above hold no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<QuarantinedRow, CellValue> value;

  QuarantineColumn(String title, String description, Function<QuarantinedRow, CellValue> value) {
    this.title = title;
    this.description = description;
    this.value = value;
  }

  /** The columns that a run may show. */
  public static List<QuarantineColumn> of(RunFacts run) {
    return Arrays.stream(values()).filter(column -> column != RAW || run.identified()).toList();
  }

  /** The heading for scripts, such as {@code reason}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The heading for people. */
  public String title() {
    return title;
  }

  /** What the column means, for its reader. */
  public String description() {
    return description;
  }

  /** What this column holds for a row. */
  public CellValue of(QuarantinedRow row) {
    return value.apply(row);
  }
}
