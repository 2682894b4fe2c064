package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.ChangeCounts;
import org.caldicottaudit.report.FollowUp;
import org.caldicottaudit.report.SinceLast;
import org.caldicottaudit.report.SinceWords;
import org.caldicottaudit.report.Wording;

/** The sheets on the register of exceptions and on what changed; not there where there is none. */
record FollowUpSheets(SXSSFWorkbook book, Styles styles, int rowsPerSheet) {
  void write(AuditReport report) {
    FollowUp followUp = report.followUp();
    if (!followUp.exceptions().isEmpty()) {
      exceptions(followUp.exceptions());
    }
    if (followUp.sinceLast().isPresent()) {
      since(report, followUp.sinceLast().get());
      earlier(followUp.sinceLast().get().earlier());
    }
  }

  private void exceptions(List<ExceptionUse> uses) {
    TableSheet table =
        new TableSheet(
            book,
            styles,
            "Exceptions",
            List.of(
                new Heading("Exception", 16),
                new Heading("State", 26),
                new Heading("Rule", 10),
                new Heading("For", 34),
                new Heading("Reason", 44),
                new Heading("Approved by", 20),
                new Heading("Role", 22),
                new Heading("From", 13),
                new Heading("Until", 13),
                new Heading("Findings it matches", 11),
                new Heading("Of its rule", 11),
                new Heading("Not counted for it", 11)),
            Optional.empty());
    uses.forEach(use -> table.row(cells(use)));
    table.finish();
  }

  private static List<CellValue> cells(ExceptionUse use) {
    RuleException exception = use.exception();
    return List.of(
        CellValue.of(exception.id()),
        CellValue.of(Wording.capital(use.state().words())),
        CellValue.of(exception.rule().isEmpty() ? "every rule" : exception.rule()),
        CellValue.of(exception.inWords()),
        CellValue.of(exception.reason()),
        CellValue.of(exception.approver()),
        CellValue.of(exception.role()),
        exception.from().<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK),
        exception.until().<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK),
        new CellValue.Whole(use.matched()),
        new CellValue.Whole(use.of()),
        new CellValue.Whole(use.excepted()));
  }

  private void since(AuditReport report, SinceLast since) {
    TextSheet sheet =
        new TextSheet(book, styles, "Since last time", List.of(28, 12, 12, 12, 12, 12, 14, 14));
    Paper.landscape(sheet.sheet());
    sheet.title("Since last time");
    SinceWords.sentences(since, since.counts(report)).forEach(sheet::sentence);
    sheet.section("By rule");
    sheet.head(
        List.of(
            "Rule",
            "New",
            "Still open",
            "Reopened",
            "Now excepted",
            "Resolved",
            "No longer assessable",
            "False alarms, people say"));
    since.byRule(report).forEach(rule -> sheet.row(cells(rule, since)));
    if (!since.notes().isEmpty()) {
      sheet.section("What of the action plan could not be carried on");
      since.notes().forEach(sheet::sentence);
    }
  }

  private static List<CellValue> cells(ChangeCounts.OfRule rule, SinceLast since) {
    ChangeCounts counts = rule.counts();
    return List.of(
        CellValue.of(rule.ruleId()),
        new CellValue.Whole(counts.of(Change.NEW)),
        new CellValue.Whole(counts.of(Change.STILL_OPEN)),
        new CellValue.Whole(counts.of(Change.REOPENED)),
        new CellValue.Whole(counts.of(Change.NOW_EXCEPTED)),
        new CellValue.Whole(counts.since(Change.RESOLVED)),
        new CellValue.Whole(counts.of(Change.NOT_ASSESSABLE)),
        new CellValue.Whole(since.falseAlarms().getOrDefault(rule.ruleId(), 0L)));
  }

  private void earlier(List<EarlierFinding> earlier) {
    List<EarlierFinding> shown =
        earlier.stream()
            .filter(gone -> gone.change() == Change.NOT_ASSESSABLE || !gone.known())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    List<Heading> headings =
        List.of(
            new Heading("Finding", 19),
            new Heading("Rule", 10),
            new Heading("Severity", 10),
            new Heading("What became of it", 18),
            new Heading("Since", 13),
            new Heading("Why", 44),
            new Heading("Made by", 16),
            new Heading("First seen", 13),
            new Heading("Case", 17),
            new Heading("Partner", 20),
            new Heading("What was found", 52));
    new SplitTable("Gone since last time", headings, rowsPerSheet, table -> {})
        .write(book, styles, shown, FollowUpSheets::cells);
  }

  private static List<CellValue> cells(EarlierFinding gone) {
    Finding finding = gone.finding();
    return List.of(
        CellValue.of(finding.id()),
        CellValue.of(finding.ruleId()),
        CellValue.of(finding.severity().code()),
        CellValue.of(Wording.capital(gone.change().words())),
        new CellValue.Day(gone.on()),
        CellValue.of(gone.why()),
        CellValue.of(finding.history().cause().map(Cause::words).orElse("")),
        new CellValue.Day(finding.firstSeen()),
        CellValue.of(finding.caseRef()),
        CellValue.of(finding.partner()),
        CellValue.of(finding.message()));
  }
}
