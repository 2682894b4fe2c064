package org.caldicottaudit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * The sharing log of the committed sample as text, to be written again in another form.
 *
 * @param headings of its columns, in order; blank for none
 * @param rows with a cell a heading
 */
public record SampleRows(List<String> headings, List<List<String>> rows) {
  public static final Path QUARTER = Path.of("samples", "quarter");
  private static final Path LOG = QUARTER.resolve("sharing-log-2026-q2.xlsx");
  private static final String A_HEADING = "Case reference";

  public SampleRows {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static SampleRows read() {
    try (Workbook workbook = WorkbookFactory.create(LOG.toFile(), null, true)) {
      List<List<String>> all = rows(workbook.getSheetAt(0));
      int header =
          IntStream.range(0, all.size())
              .filter(at -> all.get(at).contains(A_HEADING))
              .findFirst()
              .orElseThrow();
      return new SampleRows(all.get(header), all.subList(header + 1, all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.UK);
    int width = 0;
    for (Row row : sheet) {
      width = Math.max(width, row.getLastCellNum());
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      rows.add(
          IntStream.range(0, width)
              .mapToObj(at -> formatter.formatCellValue(row.getCell(at)))
              .toList());
    }
    return rows;
  }
}
