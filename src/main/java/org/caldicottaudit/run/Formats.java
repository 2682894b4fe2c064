package org.caldicottaudit.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.csv.FindingsCsvWriter;
import org.caldicottaudit.report.csv.JudgedCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvWriter;
import org.caldicottaudit.report.excel.BoardWorkbookWriter;
import org.caldicottaudit.report.excel.WorkbookWriter;
import org.caldicottaudit.report.html.BoardHtmlWriter;
import org.caldicottaudit.report.html.BoardPdfWriter;
import org.caldicottaudit.report.html.HtmlReportWriter;
import org.caldicottaudit.report.html.PdfReportWriter;
import org.caldicottaudit.report.json.BoardSummaryWriter;
import org.caldicottaudit.report.json.EarlierJsonLinesWriter;
import org.caldicottaudit.report.json.FindingsJsonLinesWriter;
import org.caldicottaudit.report.json.SummaryJsonWriter;

/** The formats of an audit's run. */
public final class Formats {
  private Formats() {}

  /** All of them, in the order in which they are written. */
  public static List<ReportWriter> all() {
    return List.copyOf(byName().values());
  }

  /** Those of a depth, in the order in which they are written. */
  public static List<ReportWriter> of(Depth depth) {
    return List.copyOf(byName(depth).values());
  }

  /** Those of a depth by the word that asks for them. */
  public static Map<String, ReportWriter> byName(Depth depth) {
    if (depth != Depth.BOARD) {
      return byName();
    }
    Map<String, ReportWriter> formats = new LinkedHashMap<>();
    formats.put("json", new BoardSummaryWriter());
    formats.put("xlsx", new BoardWorkbookWriter());
    formats.put("html", new BoardHtmlWriter());
    formats.put("pdf", new BoardPdfWriter());
    return formats;
  }

  /** All of them by the word that asks for them, in the order in which they are written. */
  public static Map<String, ReportWriter> byName() {
    Map<String, ReportWriter> formats = new LinkedHashMap<>();
    formats.put("csv", new FindingsCsvWriter());
    formats.put("jsonl", new FindingsJsonLinesWriter());
    formats.put("quarantine", new QuarantineCsvWriter());
    formats.put("judged", new JudgedCsvWriter());
    formats.put("earlier", new EarlierJsonLinesWriter());
    formats.put("json", new SummaryJsonWriter());
    formats.put("xlsx", new WorkbookWriter());
    formats.put("html", new HtmlReportWriter());
    formats.put("pdf", new PdfReportWriter());
    return formats;
  }
}
