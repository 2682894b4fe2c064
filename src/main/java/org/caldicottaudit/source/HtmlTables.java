package org.caldicottaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a web page's tables into rows of sheets, cell by cell where a browser would
 * show them. A table within a cell is text of that cell.
 */
final class HtmlTables {
  /** As in the standard for web pages. */
  private static final int WIDEST_SPAN = 1_000;

  private static final int TALLEST_SPAN = 65_534;
  private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");

  /** Stands for a line break while white space is folded; no page can hold it. */
  private static final String BREAK = "\u0001";

  private final TableVisitor visitor;
  private final List<TableEnd.MergedArea> merged = new ArrayList<>();

  /** By column: the last row to which a cell above reaches down. */
  private final int[] taken = new int[RowCells.MOST];

  private @Nullable Element table;
  private int tables;
  private int row;
  private int hiddenRows;
  private boolean wanted;

  HtmlTables(TableVisitor visitor) {
    this.visitor = visitor;
  }

  /** Takes a row whose end has been read. */
  void row(Element element) {
    if (element.closest("td, th") != null) {
      return;
    }
    Element of = element.closest("table");
    if (table == null || !table.equals(of)) {
      end();
      begin(of);
    }
    row++;
    if (HIDDEN.matcher(element.attr("style")).find() || element.hasAttr("hidden")) {
      hiddenRows++;
    }
    Row read = cells(element);
    if (wanted) {
      wanted = visitor.row(read);
    }
    element.remove();
  }

  /** To be called behind the last row; false when there was none. */
  boolean finish() {
    end();
    return tables > 0;
  }

  private void begin(@Nullable Element next) {
    table = next;
    tables++;
    row = 0;
    wanted = true;
    visitor.begin(Table.sheet("Table " + tables, false));
  }

  private void end() {
    if (table != null) {
      visitor.end(new TableEnd(merged, hiddenRows));
    }
    merged.clear();
    hiddenRows = 0;
    java.util.Arrays.fill(taken, 0);
    table = null;
  }

  private Row cells(Element element) {
    RowCells cells = new RowCells();
    int column = 0;
    for (Element cell : element.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        while (column < RowCells.MOST && taken[column] >= row) {
          column++;
        }
        cells.put(column, text(cell));
        column = span(cell, column);
      }
    }
    return cells.take(row);
  }

  /** The column behind a cell with all that it spans. */
  private int span(Element cell, int column) {
    int across = span(cell.attr("colspan"), WIDEST_SPAN);
    int down = span(cell.attr("rowspan"), TALLEST_SPAN);
    int behind = Math.min(column + across, RowCells.MOST);
    if (across > 1 || down > 1) {
      merged.add(new TableEnd.MergedArea(row, row + down - 1, column, behind - 1));
    }
    java.util.Arrays.fill(taken, column, behind, row + down - 1);
    return behind;
  }

  private static int span(String written, int most) {
    return written.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(written), most) : 1;
  }

  /** All of it: Excel hides the part of a long text that its cell had no room for. */
  private static Cell text(Element cell) {
    cell.select("br").forEach(line -> line.replaceWith(new TextNode(BREAK)));
    String text = cell.text().replaceAll(" ?" + BREAK + " ?", "\n");
    if (text.indexOf('\uFFFD') >= 0 || text.indexOf(TextEncoding.UNDECODABLE) >= 0) {
      return new Cell.Fault("holds bytes that are no characters of the page's encoding");
    }
    if (text.length() > RecordFramer.LONGEST) {
      return new Cell.Fault("holds a longer text than any cell can");
    }
    String error = text.toUpperCase(Locale.ROOT);
    return error.matches("#(REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|N/A)")
        ? new Cell.Fault("holds the Excel error " + error)
        : Cell.of(text);
  }
}
