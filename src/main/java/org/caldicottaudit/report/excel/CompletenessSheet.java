package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.LogCompleteness;

/** The sheet that says how the logs were read and what is missing from the verdict. */
record CompletenessSheet(SXSSFWorkbook book, Styles styles) {
  private static final List<Integer> WIDTHS =
      List.of(28, 14, 34, 10, 10, 10, 12, 10, 13, 13, 40, 30, 40);

  void write(AuditReport report) {
    TextSheet sheet = new TextSheet(book, styles, "Completeness", WIDTHS);
    Paper.landscape(sheet.sheet());
    sheet.title("How complete this audit is");
    if (!report.incomplete()) {
      sheet.sentence("Every row could be used and every rule could be asked.");
    }
    report.problems().forEach(sheet::warning);
    new AssuranceRows(sheet).write(report.run().assurance());
    sheet.section("How rows became sharing events");
    report
        .funnel()
        .forEach(
            step ->
                sheet.row(List.of(CellValue.of(step.label()), new CellValue.Whole(step.count()))));
    sheet.section("How whole each log is");
    sheet.head(
        List.of(
            "File",
            "Sheet",
            "Longest time without an entry",
            "Rows",
            "First day",
            "Last day",
            "Numbers left out",
            "Could not be read",
            "Cut off at a limit",
            "",
            "Held by other files too"));
    report.completeness().forEach(log -> sheet.row(cells(log)));
    sheet.section("How each log was read");
    sheet.head(
        List.of(
            "File",
            "Sheet",
            "Read as",
            "Heading row",
            "Rows",
            "Used",
            "Quarantined",
            "Skipped",
            "First day",
            "Last day",
            "Warnings",
            "Headings not used",
            "SHA-256 of the file"));
    report.readings().forEach(reading -> sheet.row(cells(reading)));
  }

  private static List<CellValue> cells(LogCompleteness log) {
    return List.of(
        CellValue.of(log.reading().source().file()),
        CellValue.of(log.reading().source().sheet()),
        CellValue.of(log.quietInWords()),
        new CellValue.Whole(log.rows()),
        day(log.reading().first()),
        day(log.reading().last()),
        new CellValue.Whole(log.missingNumbers()),
        new CellValue.Whole(log.reading().quarantined()),
        CellValue.of(log.cutOff()),
        CellValue.BLANK,
        CellValue.of(log.heldTwice()));
  }

  private static List<CellValue> cells(LogReading reading) {
    return List.of(
        CellValue.of(reading.source().file()),
        CellValue.of(reading.source().sheet()),
        CellValue.of(reading.kind()),
        new CellValue.Whole(reading.headerRow()),
        new CellValue.Whole(reading.records()),
        new CellValue.Whole(reading.accepted()),
        new CellValue.Whole(reading.quarantined()),
        new CellValue.Whole(reading.skipped()),
        day(reading.first()),
        day(reading.last()),
        CellValue.of(String.join("\n", reading.warnings())),
        CellValue.of(unused(reading)),
        CellValue.of(reading.sha256()));
  }

  private static CellValue day(Optional<java.time.LocalDate> day) {
    return day.<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK);
  }

  private static String unused(LogReading reading) {
    return reading.columns().entrySet().stream()
        .filter(column -> column.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("\n"));
  }
}
