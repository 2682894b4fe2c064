package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.FindingColumn;
import org.caldicottaudit.report.ReportWriter;

/** Writes every finding and every open question, one a line. */
public final class FindingsCsvWriter implements ReportWriter {
  private static final List<FindingColumn> COLUMNS = List.of(FindingColumn.values());

  @Override
  public String fileName() {
    return "findings.csv";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    List<String> headings = Arrays.stream(FindingColumn.values()).map(FindingColumn::id).toList();
    try (CsvTable table = new CsvTable(file, headings)) {
      for (Finding finding : report.findings()) {
        table.row(COLUMNS.stream().map(column -> column.of(finding).text()).toList());
      }
    }
  }
}
