package org.caldicottaudit.report.excel;

import java.util.List;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.policy.NotAssured;
import org.caldicottaudit.report.Assurance;
import org.caldicottaudit.report.CellValue;

/** What local settings changed, and which rules are not assured for that. */
record AssuranceRows(TextSheet sheet) {
  void write(Assurance assurance) {
    if (!assurance.local()) {
      return;
    }
    sheet.section("Local settings");
    sheet.sentence(assurance.sentence());
    if (!assurance.notAssured().isEmpty()) {
      sheet.warning(assurance.warning());
      sheet.head(List.of("Rule", "", "Not assured, because"));
      assurance.notAssured().forEach(rule -> sheet.row(cells(rule)));
    }
    sheet.head(List.of("Changed", "Pack", "By the pack", "Here", "Source", "Reason"));
    assurance.changes().forEach(change -> sheet.row(cells(change)));
    assurance.rows().forEach(row -> sheet.row(cells(row)));
  }

  private static List<CellValue> cells(NotAssured rule) {
    return List.of(CellValue.of(rule.ruleId()), CellValue.BLANK, CellValue.of(rule.why()));
  }

  private static List<CellValue> cells(LocalChange change) {
    return List.of(
        CellValue.of(change.name()),
        CellValue.of(change.pack()),
        CellValue.of(change.ours()),
        CellValue.of(change.local()),
        CellValue.of(change.source()),
        CellValue.of(change.reason()));
  }

  private static List<CellValue> cells(LocalRow row) {
    return List.of(
        CellValue.of(row.what()),
        CellValue.BLANK,
        CellValue.of(row.replaces() ? "another row" : "no row"),
        CellValue.of(row.place()));
  }
}
