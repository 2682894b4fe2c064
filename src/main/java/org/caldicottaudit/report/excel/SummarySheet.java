package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.Conclusion;
import org.caldicottaudit.report.FindingColumn;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.FirstStep;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.Wording;

/** The first sheet: the verdict in words, what was audited, what to do first. */
record SummarySheet(SXSSFWorkbook book, Styles styles) {
  void write(AuditReport report) {
    FindingTally tally = FindingTally.of(report.findings());
    TextSheet sheet = new TextSheet(book, styles, "Summary", List.of(30, 16, 64));
    Paper.portrait(sheet.sheet());
    sheet.title("Audit of information sharing: " + report.run().name());
    verdict(sheet, Conclusion.of(report, tally));
    firstSteps(sheet, FirstStep.of(report, tally));
    counts(sheet, report, tally);
    audited(sheet, report);
    columns(sheet);
  }

  private static void verdict(TextSheet sheet, Conclusion conclusion) {
    conclusion.incomplete().ifPresent(text -> sheet.warning("Incomplete. " + text));
    sheet.section(conclusion.headline());
    conclusion.sentences().forEach(sheet::sentence);
  }

  private static void firstSteps(TextSheet sheet, List<FirstStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    sheet.section("What to do first");
    for (FirstStep step : steps) {
      sheet.row(
          List.of(
              CellValue.of(step.rule().map(rule -> rule.title()).orElse("The logs")),
              CellValue.of(step.reason()),
              CellValue.of(step.action())));
    }
  }

  private static void counts(TextSheet sheet, AuditReport report, FindingTally tally) {
    sheet.section("Findings to act on, by severity");
    for (Severity severity : Severity.values()) {
      number(sheet, Wording.capital(severity.code()), tally.open(severity), "");
    }
    number(sheet, "All", tally.openInAll(), "An event may have several findings.");
    number(sheet, "Unproven", tally.unproven(), "The logs don't hold enough to tell.");
    number(sheet, "Excepted", tally.excepted(), "Covered by an approved exception.");
    number(sheet, "Not yet in force", tally.notYetInForce(), "The rule starts later.");
    number(sheet, "Quarantined rows", report.quarantine().size(), "Not judged at all.");
  }

  private static void audited(TextSheet sheet, AuditReport report) {
    RunFacts run = report.run();
    sheet.section("What was audited");
    fact(sheet, "Period", Wording.period(run.from(), run.to()));
    fact(sheet, "Date of the audit", Wording.day(run.asOf()));
    number(sheet, "Files", AuditSums.files(report), "");
    number(sheet, "Rows read", AuditSums.rows(report, LogReading::records), "");
    number(sheet, "Sharing events", AuditSums.events(report), "");
    fact(sheet, "Judged by", packs(run));
    fact(sheet, "Policy revision", run.policyRevision());
    fact(sheet, "People", run.people());
    fact(sheet, "Made by", run.tool());
  }

  private static String packs(RunFacts run) {
    return run.packs().stream()
        .map(pack -> pack.title() + " (" + Wording.count(pack.events(), "event", "events") + ")")
        .collect(Collectors.joining("; "));
  }

  private static void columns(TextSheet sheet) {
    sheet.section("What the columns of the sheet Findings mean");
    for (FindingColumn column : FindingColumn.values()) {
      sheet.row(
          List.of(
              CellValue.of(column.title()), CellValue.BLANK, CellValue.of(column.description())));
    }
  }

  private static void number(TextSheet sheet, String label, long number, String note) {
    sheet.row(List.of(CellValue.of(label), new CellValue.Whole(number), CellValue.of(note)));
  }

  private static void fact(TextSheet sheet, String label, String fact) {
    sheet.row(List.of(CellValue.of(label), CellValue.BLANK, CellValue.of(fact)));
  }
}
