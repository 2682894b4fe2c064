package org.caldicottaudit.mapping;

import java.util.List;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.WhiteSpace;

/** PowerShell writes the type of a list where an export doesn't join what is in it. */
final class LostRecipients {
  private LostRecipients() {}

  /**
   * Refuses an export that has lost all recipients, rather than row by row.
   *
   * @param rows the first of the table
   * @throws SourceException when each row below the header has lost them
   */
  static void refuse(String place, Header header, List<Row> rows) {
    Integer column = header.columns().get(Field.RECIPIENTS.key());
    List<Row> below =
        rows.stream().filter(row -> row.number() > header.row() && !row.isBlank()).toList();
    if (column != null
        && !below.isEmpty()
        && below.stream().allMatch(row -> isTypeName(row, column))) {
      throw new SourceException(
          "%s: the column \"%s\" holds %s instead of addresses, so the export has lost the recipients. Join them before Export-Csv, with @{n='Recipients';e={$_.Recipients -join ';'}} in Select-Object, and export again."
              .formatted(
                  place,
                  header.headings().get(column),
                  WhiteSpace.trim(below.get(0).cell(column).shown())));
    }
  }

  private static boolean isTypeName(Row row, int column) {
    return RecipientsReader.isTypeName(WhiteSpace.trim(row.cell(column).shown()));
  }
}
