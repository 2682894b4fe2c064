package org.caldicottaudit.report.html;

import gg.jte.output.StringOutput;
import java.util.Map;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.board.BoardAssembly;

/** The board's report, for a screen or for paper. */
final class BoardPage {
  private BoardPage() {}

  static String of(AuditReport report, PageAssets assets, boolean paper) {
    StringOutput page = new StringOutput();
    HtmlReportWriter.templates()
        .render(
            "board.jte",
            Map.of("board", BoardAssembly.of(report), "assets", assets, "paper", paper),
            page);
    return VisibleText.of(page.toString());
  }
}
