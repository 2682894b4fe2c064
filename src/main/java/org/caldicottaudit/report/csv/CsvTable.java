package org.caldicottaudit.report.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.caldicottaudit.report.FormulaText;
import org.caldicottaudit.report.TextFile;

/**
 * A table as RFC 4180 text in UTF-8: commas, CRLF, quotes where needed, a heading line. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 *
 * <p>There is no byte order mark: scripts would read it as part of the first heading. Whoever works
 * in Excel has the workbook beside it.
 */
final class CsvTable implements Closeable {
  private final CSVPrinter printer;

  CsvTable(Path file, List<String> headings) throws IOException {
    this(TextFile.create(file), headings);
  }

  CsvTable(Writer out, List<String> headings) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(headings);
  }

  void row(List<String> cells) throws IOException {
    for (String cell : cells) {
      printer.print(harmless(cell));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  private static String harmless(String cell) {
    return FormulaText.looksLikeOne(withoutQuotes(cell)) ? "'" + cell : cell;
  }

  /** The cell before it was written: takes the apostrophe off again that made it harmless. */
  static String asItWas(String cell) {
    return cell.startsWith("'") && FormulaText.looksLikeOne(withoutQuotes(cell))
        ? cell.substring(1)
        : cell;
  }

  /** Apostrophes that were there already count, so that one more can be told from none. */
  private static String withoutQuotes(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == '\'') {
      start++;
    }
    return cell.substring(start);
  }
}
