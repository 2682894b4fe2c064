package org.caldicottaudit.report.excel;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.review.FigureTable;
import org.caldicottaudit.report.review.ReviewReport;

/** What a review's figures are of, what changed, and where each figure stands. */
record ReviewSummarySheet(SXSSFWorkbook book, Styles styles) {
  void write(ReviewReport report, List<FigureTable> tables) {
    TextSheet sheet = new TextSheet(book, styles, "Summary", List.of(30, 80));
    Paper.portrait(sheet.sheet());
    sheet.title("Review of the sharing protocol, " + report.period());
    sheet.section("What these figures are of");
    fact(sheet, "Protocol", report.protocol().title());
    fact(sheet, "Quarters", Wording.number(report.quarters().size()));
    fact(sheet, "As of", Wording.day(report.asOf()));
    fact(sheet, "Made with", report.tool() + ", policies " + report.policyRevision());
    report.limits().forEach(sheet::warning);
    sheet.section("What changed");
    List<String> changes = report.changes();
    if (changes.isEmpty()) {
      sheet.sentence(
          "No rate changed by more than chance may bring, and no rule made a difference.");
    }
    changes.forEach(sheet::sentence);
    sheet.section("Sheets");
    for (FigureTable table : tables) {
      sheet.row(List.of(CellValue.of(table.sheet()), CellValue.of(table.title())));
      link(sheet.sheet().getRow(sheet.next() - 1), table.sheet());
    }
  }

  private static void fact(TextSheet sheet, String label, String words) {
    sheet.row(List.of(CellValue.of(label), CellValue.of(words)));
  }

  private void link(Row row, String sheet) {
    Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet + "'!A1");
    row.getCell(0).setHyperlink(link);
    row.getCell(0).setCellStyle(styles.link);
  }
}
