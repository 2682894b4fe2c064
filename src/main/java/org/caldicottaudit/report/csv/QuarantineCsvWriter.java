package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.QuarantineColumn;
import org.caldicottaudit.report.ReportWriter;

/**
 * Writes every row that could not be used, with its reason; its text only where a run identifies.
 */
public final class QuarantineCsvWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "quarantine.csv";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    List<QuarantineColumn> columns = QuarantineColumn.of(report.run());
    try (CsvTable table = new CsvTable(file, columns.stream().map(QuarantineColumn::id).toList())) {
      for (QuarantinedRow row : report.quarantine()) {
        table.row(columns.stream().map(column -> column.of(row).text()).toList());
      }
    }
  }
}
