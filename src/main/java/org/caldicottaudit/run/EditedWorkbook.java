package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.evidence.LineChange;
import org.caldicottaudit.evidence.RowDigests;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.source.SourceException;

/**
 * A run's workbook that is not as it was written: tells a filled-in action plan, which is what the
 * sheet is for, from a change of anything else. The workbook is made again from the run's other
 * files, which must be intact, and the values of both are compared.
 */
final class EditedWorkbook {
  /** Sheets of that name, which may be split, are for people to write in. */
  private static final String PLAN = "Action plan";

  private static final String NO_WORKBOOK = "it is no workbook any more that can be read";

  private EditedWorkbook() {}

  /**
   * What was changed besides the action plan; nothing when only that was.
   *
   * @param edited as it is now
   * @param writer writes it as the run did
   */
  static List<String> changes(Path edited, StoredRun run, ReportWriter writer) throws IOException {
    Path folder = Files.createTempDirectory("caldicott-verify-");
    Path again = folder.resolve(writer.fileName());
    try {
      writer.write(run.report(), again);
      return changes(WorkbookRows.of(again), WorkbookRows.of(edited));
    } catch (SourceException e) {
      return List.of(NO_WORKBOOK);
    } finally {
      Files.deleteIfExists(again);
      Files.deleteIfExists(folder);
    }
  }

  private static List<String> changes(
      Map<String, RowDigests.Digest> was, Map<String, RowDigests.Digest> is) {
    if (was.keySet().stream().noneMatch(is::containsKey)) {
      return List.of(NO_WORKBOOK);
    }
    List<String> changes = new ArrayList<>();
    was.forEach(
        (sheet, rows) -> {
          RowDigests.Digest now = is.get(sheet);
          if (now == null) {
            changes.add("the sheet \"" + sheet + "\" was removed");
          } else if (!sheet.startsWith(PLAN) && !rows.sha256().equals(now.sha256())) {
            changes.add(
                "on the sheet \"" + sheet + "\", " + LineChange.ofRows(rows.rows(), now.rows()));
          }
        });
    return changes;
  }
}
