package org.caldicottaudit.report.excel;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/** Charts of findings by rule, by month and by partner, each beside the figures that it shows. */
record ChartSheet(SXSSFWorkbook book, Styles styles) {
  private static final int MOST_BARS = 20;
  private static final int FIRST_COLUMN = 4;
  private static final int LAST_COLUMN = 14;
  private static final int FEWEST_ROWS = 12;
  private static final int LONGEST_NAME = 60;

  /** One bar, and what it is of. */
  private record Bar(String name, OutcomeCounts counts) {}

  void write(AuditReport report) {
    TextSheet sheet = new TextSheet(book, styles, "Charts", List.of(44, 11, 11, 11));
    Paper.landscape(sheet.sheet());
    sheet.title("Findings in pictures");
    chart(sheet, "Events with a finding, by rule", rules(report), BarDirection.BAR);
    chart(sheet, "Verdicts with a finding, by month", months(report), BarDirection.COL);
    chart(sheet, "Verdicts with a finding, by partner", partners(report), BarDirection.BAR);
  }

  private static List<Bar> rules(AuditReport report) {
    return report.rules().stream()
        .filter(result -> result.counts().finding() > 0)
        .sorted(Comparator.comparing(result -> -result.counts().finding()))
        .limit(MOST_BARS)
        .map(result -> new Bar(result.rule().id() + " " + result.rule().title(), result.counts()))
        .toList();
  }

  private static List<Bar> months(AuditReport report) {
    List<String> calendar = report.breakdown().calendar();
    return calendar.stream()
        .skip(Math.max(0, calendar.size() - MOST_BARS))
        .map(month -> new Bar(Wording.month(month), counts(report, month)))
        .toList();
  }

  private static OutcomeCounts counts(AuditReport report, String month) {
    EventCounts heading = report.breakdown().months().get(month);
    return heading == null ? OutcomeCounts.NONE : heading.counts();
  }

  private static List<Bar> partners(AuditReport report) {
    return report.partners().stream()
        .filter(result -> result.counts().finding() > 0)
        .limit(MOST_BARS)
        .map(result -> new Bar(result.partner(), result.counts()))
        .toList();
  }

  private void chart(TextSheet sheet, String title, List<Bar> bars, BarDirection direction) {
    if (bars.isEmpty()) {
      return;
    }
    if (sheet.next() > 1) {
      sheet.sheet().setRowBreak(sheet.next());
    }
    sheet.section(title);
    sheet.head(List.of("", "Findings", "Judged", "Rate"));
    int first = sheet.next();
    for (Bar bar : bars) {
      sheet.row(
          List.of(
              CellValue.of(VisibleText.cut(bar.name(), LONGEST_NAME, "…")),
              new CellValue.Whole(bar.counts().finding()),
              new CellValue.Whole(bar.counts().judged()),
              bar.counts().rate().isPresent()
                  ? new CellValue.Share(bar.counts().rate().getAsDouble())
                  : CellValue.BLANK));
    }
    draw(title, bars, first, direction);
    sheet.skipTo(first + Math.max(bars.size(), FEWEST_ROWS) + 1);
  }

  /** The rows are on disk already, so the chart is given its values besides where they stand. */
  private void draw(String title, List<Bar> bars, int first, BarDirection direction) {
    XSSFSheet sheet = book.getXSSFWorkbook().getSheet("Charts");
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int rows = Math.max(bars.size(), FEWEST_ROWS);
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(
                0, 0, 0, 0, FIRST_COLUMN + 1, first - 1, LAST_COLUMN, first + rows));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    describe(drawing, title + ". The figures stand to the left of the chart.");
    boolean across = direction == BarDirection.BAR;
    XDDFCategoryAxis names =
        chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis numbers = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    numbers.setCrosses(across ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    numbers.setMinimum(0);
    if (across) {
      names.setOrientation(AxisOrientation.MAX_MIN);
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
    data.setBarDirection(direction);
    data.setGapWidth(40);
    XDDFBarChartData.Series series =
        (XDDFBarChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                    bars.stream().map(ChartSheet::label).toArray(String[]::new),
                    range(sheet, first, bars.size(), 0)),
                XDDFDataSourcesFactory.fromArray(
                    bars.stream()
                        .map(bar -> (double) bar.counts().finding())
                        .toArray(Double[]::new),
                    range(sheet, first, bars.size(), 1)));
    series.setTitle("Findings", null);
    series.setFillProperties(
        new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) 0x8A, 0x1C, 0x1C})));
    chart.plot(data);
    label(series);
  }

  /** For readers who don't see it. */
  static void describe(XSSFDrawing drawing, String words) {
    int last = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
    drawing
        .getCTDrawing()
        .getTwoCellAnchorArray(last)
        .getGraphicFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(words);
  }

  /** The number at the end of each bar, so that no colour and no scale is needed to read it. */
  private static void label(XDDFBarChartData.Series series) {
    var labels = series.getCTBarSer().addNewDLbls();
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static String label(Bar bar) {
    return VisibleText.of(VisibleText.cut(bar.name(), LONGEST_NAME, "…"));
  }

  private static String range(XSSFSheet sheet, int first, int rows, int column) {
    return new CellRangeAddress(first, first + rows - 1, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }
}
