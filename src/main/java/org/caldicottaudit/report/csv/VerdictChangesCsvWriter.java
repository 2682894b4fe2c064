package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caldicottaudit.report.VerdictChange;

/** Writes the verdicts that another way of judging changes, a row each. */
public final class VerdictChangesCsvWriter {
  private static final List<String> HEADINGS =
      List.of(
          "rule_id",
          "source_file",
          "source_sheet",
          "source_row",
          "event_date",
          "case_ref",
          "from",
          "to",
          "why");

  private VerdictChangesCsvWriter() {}

  /** Writes them to that file, which is replaced. */
  public static void write(List<VerdictChange> changes, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, HEADINGS)) {
      for (VerdictChange change : changes) {
        table.row(
            List.of(
                change.ruleId(),
                change.place().file(),
                change.place().sheet(),
                String.valueOf(change.place().row()),
                change.date().map(LocalDate::toString).orElse(""),
                change.caseRef(),
                change.from(),
                change.to(),
                change.why()));
      }
    }
  }
}
