package org.caldicottaudit.report.text;

import java.util.List;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/**
 * The used columns of a table, a line each: heading, field, masked values, share of filled cells.
 */
record ColumnTable(InspectedTable table) {
  private static final int WIDEST_HEADING = 28;
  private static final int FILLED = 7;
  private static final String GAP = "  ";

  void print(Lines lines) {
    List<InspectedColumn> used = table.columns().stream().filter(InspectedColumn::used).toList();
    int heading = widest(used.stream().map(InspectedColumn::heading).toList(), "Heading");
    int field = widest(used.stream().map(InspectedColumn::field).toList(), "Field");
    int samples = Lines.WIDTH - heading - field - FILLED - 3 * GAP.length();
    lines.line(row(heading, "Heading", field, "Field", samples, "First values, masked", " Filled"));
    for (InspectedColumn column : used) {
      String values = String.join(" | ", column.samples());
      lines.line(
          row(heading, column.heading(), field, column.field(), samples, values, filled(column)));
    }
  }

  private String filled(InspectedColumn column) {
    double share = table.rows() == 0 ? 0 : (double) column.filled() / table.rows();
    String percent = table.rows() == 0 ? "-" : Wording.percent(share);
    return " ".repeat(Math.max(0, FILLED - percent.length())) + percent;
  }

  private static int widest(List<String> texts, String title) {
    int widest = texts.stream().mapToInt(String::length).max().orElse(0);
    return Math.min(WIDEST_HEADING, Math.max(widest, title.length()));
  }

  private static String row(
      int first, String heading, int second, String field, int third, String samples, String last) {
    return fitted(heading, first)
        + GAP
        + fitted(field, second)
        + GAP
        + fitted(samples, third)
        + GAP
        + last;
  }

  private static String fitted(String text, int width) {
    String cut = VisibleText.cut(text, width, "…");
    return cut + " ".repeat(Math.max(0, width - cut.length()));
  }
}
