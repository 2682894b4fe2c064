package org.caldicottaudit.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.report.CaseMask;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.csv.FindingsCsvWriter;
import org.caldicottaudit.report.csv.JudgedCsvWriter;
import org.caldicottaudit.report.csv.NotJoinedCsvWriter;
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
import org.caldicottaudit.report.json.OcsfWriter;
import org.caldicottaudit.report.json.SummaryJsonWriter;
import org.caldicottaudit.report.junit.JUnitWriter;

/** The formats of an audit's run. */
public final class Formats {
  private Formats() {}

  /** Those that every run has, in the order in which they are written. */
  public static List<ReportWriter> all() {
    return List.copyOf(ofEveryRun().values());
  }

  /** Those that every run of a depth has, in the order in which they are written. */
  public static List<ReportWriter> of(Depth depth) {
    return depth == Depth.BOARD ? List.copyOf(byName(depth).values()) : all();
  }

  /** What a run of a depth also has where its other files can't hold everything. */
  public static List<ReportWriter> ofLargeRuns(Depth depth) {
    return depth == Depth.BOARD ? List.of() : List.of(new NotJoinedCsvWriter());
  }

  /** The same formats with pseudonyms for case references, made with the key of this user. */
  public static List<ReportWriter> maskingCases(List<ReportWriter> formats) {
    Pseudonyms pseudonyms = UserFiles.standard().pseudonyms();
    return formats.stream()
        .<ReportWriter>map(format -> new CaseMask(format, pseudonyms::caseReference))
        .toList();
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

  /** All by the word that asks for them, in the order in which they are written. */
  public static Map<String, ReportWriter> byName() {
    Map<String, ReportWriter> formats = ofEveryRun();
    formats.putAll(forOtherTools());
    return formats;
  }

  /** Those that only some other program reads, by the word that asks for them. */
  public static Map<String, ReportWriter> forOtherTools() {
    Map<String, ReportWriter> formats = new LinkedHashMap<>();
    formats.put("ocsf", new OcsfWriter());
    formats.put("junit", new JUnitWriter());
    return formats;
  }

  private static Map<String, ReportWriter> ofEveryRun() {
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
