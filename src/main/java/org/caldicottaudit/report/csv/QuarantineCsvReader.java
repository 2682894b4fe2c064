package org.caldicottaudit.report.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.report.QuarantineColumn;
import org.caldicottaudit.report.UnreadableReportException;

/** Reads what {@link QuarantineCsvWriter} wrote. */
public final class QuarantineCsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private QuarantineCsvReader() {}

  /**
   * The rows in the order of the file.
   *
   * @throws UnreadableReportException when one is no quarantined row; it names the line
   */
  public static List<QuarantinedRow> read(Path file) throws IOException {
    List<QuarantinedRow> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser records = FORMAT.parse(text)) {
      for (CSVRecord record : records) {
        rows.add(row(record));
      }
    } catch (CSVException
        | UncheckedIOException
        | IllegalArgumentException
        | java.nio.charset.CharacterCodingException e) {
      throw new UnreadableReportException(
          "quarantine.csv, row " + (rows.size() + 2) + " is no quarantined row", e);
    }
    return rows;
  }

  private static QuarantinedRow row(CSVRecord record) {
    String row = cell(record, QuarantineColumn.ROW);
    return new QuarantinedRow(
        new Place(
            cell(record, QuarantineColumn.FILE),
            cell(record, QuarantineColumn.SHEET),
            row.isEmpty() ? 0 : Integer.parseInt(row)),
        cell(record, QuarantineColumn.COLUMN),
        cell(record, QuarantineColumn.REASON),
        record.isMapped(QuarantineColumn.RAW.id()) ? cell(record, QuarantineColumn.RAW) : "");
  }

  private static String cell(CSVRecord record, QuarantineColumn column) {
    return CsvTable.asItWas(record.get(column.id()));
  }
}
