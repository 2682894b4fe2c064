package org.caldicottaudit.report.excel;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.review.FigureTable;
import org.caldicottaudit.report.review.FigureTable.Plot;

/** One table of figures with the charts of its cells below it. */
record FigureSheet(SXSSFWorkbook book, Styles styles) {
  /** Heights in rows, widths in characters of ordinary text. */
  private static final int CHART_ROWS = 17;

  private static final int GAP = 2;

  void write(FigureTable table) {
    List<Heading> headings =
        table.headings().stream().map(it -> new Heading(it.words(), it.width())).toList();
    TableSheet sheet =
        new TableSheet(book, styles, table.sheet(), headings, table.title(), table.notes());
    table.rows().forEach(sheet::row);
    sheet.finish();
    int top = sheet.next() + 1;
    for (Iterator<Plot> plots = table.plots().iterator(); plots.hasNext(); ) {
      new FigureChart(book, table, plots.next(), sheet.headingRow()).draw(top, top + CHART_ROWS);
      top += CHART_ROWS + GAP;
      if (plots.hasNext()) {
        sheet.sheet().setRowBreak(top - 1); // a page that ends within a chart would cut it
      }
    }
  }
}
