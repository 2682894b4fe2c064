package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.NotJoined;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.Unjoined;

/** Writes all rows of the sheet "Not joined", where they are more than the sheet shows. */
public final class NotJoinedCsvWriter implements ReportWriter {
  private static final List<String> FOR_THE_PERSON =
      Collections.nCopies(NotJoined.FOR_THE_PERSON, "");

  @Override
  public String fileName() {
    return Unjoined.FILE_OF_ALL;
  }

  @Override
  public boolean writes(AuditReport report) {
    return report.unjoined().cut();
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, NotJoined.HEADINGS)) {
      for (NotJoined row : report.unjoined().rows()) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(FOR_THE_PERSON);
        table.row(cells);
      }
    }
  }
}
