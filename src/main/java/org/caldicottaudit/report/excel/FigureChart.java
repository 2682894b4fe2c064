package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.review.FigureTable;
import org.caldicottaudit.report.review.FigureTable.Kind;
import org.caldicottaudit.report.review.FigureTable.Plot;

/**
 * A chart of cells of the sheet that it stands on: whoever changes a cell changes the chart. What
 * may not be shown is a gap.
 *
 * @param headingRow row of the table's headings, from 0
 */
record FigureChart(SXSSFWorkbook book, FigureTable table, Plot plot, int headingRow) {
  /** Dark and light in turn, so that they differ in grey as well. */
  private static final List<String> COLOURS =
      List.of("2F506D", "C46A1B", "5B8C5A", "8A1C1C", "7A5C99", "A9BCCD", "B59B00", "4B4B4B");

  private static final List<MarkerStyle> MARKS =
      List.of(
          MarkerStyle.CIRCLE,
          MarkerStyle.SQUARE,
          MarkerStyle.TRIANGLE,
          MarkerStyle.DIAMOND,
          MarkerStyle.X,
          MarkerStyle.STAR,
          MarkerStyle.PLUS,
          MarkerStyle.DASH);

  private static final int LONGEST_NAME = 60;
  private static final int LINE_WIDTH = 2;

  /** Draws it from one row to another, as wide as the first columns that make a page. */
  void draw(int top, int bottom) {
    XSSFSheet sheet = book.getXSSFWorkbook().getSheet(table.sheet());
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, lastColumn(), bottom));
    chart.setTitleText(VisibleText.of(plot.title()));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    ChartSheet.describe(drawing, plot.title() + ". The figures stand in the table above.");
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.LEFT);
    numbers.setMinimum(0);
    numbers.setCrossBetween(AxisCrossBetween.BETWEEN);
    numbers.setNumberFormat(plot.share() ? "0%" : "#,##0");
    boolean columns = plot.kind() == Kind.COLUMNS;
    XDDFChartData data =
        chart.createData(columns ? ChartTypes.BAR : ChartTypes.LINE, names, numbers);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setGapWidth(60);
    }
    for (int i = 0; i < plot.series().size(); i++) {
      add(data, sheet, i);
    }
    chart.plot(data);
  }

  /** Wide enough to read, and not wider than what is printed with it. */
  private int lastColumn() {
    int width = 0;
    for (int column = 0; column < table.headings().size(); column++) {
      width += table.headings().get(column).width();
      if (width >= 110) {
        return column + 1;
      }
    }
    return table.headings().size();
  }

  private void add(XDDFChartData data, XSSFSheet sheet, int number) {
    int line = plot.series().get(number);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(labels(), labelCells(sheet)),
            XDDFDataSourcesFactory.fromArray(values(line), valueCells(sheet, line)));
    series.setTitle(VisibleText.of(VisibleText.cut(name(line), LONGEST_NAME, "…")), null);
    XDDFSolidFillProperties fill =
        new XDDFSolidFillProperties(XDDFColor.from(bytes(COLOURS.get(number % COLOURS.size()))));
    if (series instanceof XDDFLineChartData.Series drawn) {
      XDDFLineProperties look = new XDDFLineProperties(fill);
      look.setWidth((double) LINE_WIDTH);
      drawn.setLineProperties(look);
      drawn.setSmooth(false);
      drawn.setMarkerStyle(MARKS.get(number % MARKS.size()));
    } else {
      series.setFillProperties(fill);
    }
  }

  private String name(int line) {
    return plot.inRows()
        ? table.rows().get(line).get(0).text()
        : table.headings().get(line).words();
  }

  private String[] labels() {
    return points()
        .mapToObj(
            point ->
                plot.inRows()
                    ? table.headings().get(point).words()
                    : table.rows().get(point).get(0).text())
        .map(VisibleText::of)
        .toArray(String[]::new);
  }

  private Double[] values(int line) {
    return points()
        .mapToObj(
            point ->
                plot.inRows()
                    ? table.rows().get(line).get(point)
                    : table.rows().get(point).get(line))
        .map(FigureChart::number)
        .toArray(Double[]::new);
  }

  private IntStream points() {
    return IntStream.rangeClosed(plot.from(), plot.to());
  }

  private static @org.jspecify.annotations.Nullable Double number(CellValue value) {
    if (value instanceof CellValue.Share share) {
      return share.share();
    }
    return value instanceof CellValue.Whole whole ? (double) whole.number() : null;
  }

  private String labelCells(XSSFSheet sheet) {
    return plot.inRows()
        ? cells(sheet, headingRow, headingRow, plot.from(), plot.to())
        : cells(sheet, body(plot.from()), body(plot.to()), 0, 0);
  }

  private String valueCells(XSSFSheet sheet, int line) {
    return plot.inRows()
        ? cells(sheet, body(line), body(line), plot.from(), plot.to())
        : cells(sheet, body(plot.from()), body(plot.to()), line, line);
  }

  private int body(int row) {
    return headingRow + 1 + row;
  }

  private static String cells(XSSFSheet sheet, int top, int bottom, int left, int right) {
    return new CellRangeAddress(top, bottom, left, right)
        .formatAsString(sheet.getSheetName(), true);
  }

  private static byte[] bytes(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
