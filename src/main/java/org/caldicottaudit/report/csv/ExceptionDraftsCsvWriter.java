package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.report.ExceptionDraft;

/** Writes a register of exceptions that lacks what only people can give: approval and dates. */
public final class ExceptionDraftsCsvWriter {
  private static final List<String> HEADINGS =
      List.of(
          "exception_id", "rule", "scope", "value", "reason", "approver", "role", "from", "until");

  private ExceptionDraftsCsvWriter() {}

  /** Writes them to a new file. */
  public static void write(List<ExceptionDraft> drafts, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, HEADINGS)) {
      for (ExceptionDraft draft : drafts) {
        table.row(
            List.of(
                "DRAFT-" + draft.findingId(),
                draft.ruleId(),
                "finding",
                draft.findingId(),
                draft.reason(),
                "",
                "",
                "",
                ""));
      }
    }
  }
}
