package org.caldicottaudit.report.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A table in a file that is there already, such as one that only its owner may read. */
public final class CsvFile implements Closeable {
  private final CsvTable table;

  private CsvFile(CsvTable table) {
    this.table = table;
  }

  /** Writes over what is in the file. */
  public static CsvFile over(Path file, List<String> headings) throws IOException {
    return new CsvFile(
        new CsvTable(
            new BufferedWriter(
                new OutputStreamWriter(
                    Files.newOutputStream(
                        file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
                    StandardCharsets.UTF_8)),
            headings));
  }

  public void row(List<String> cells) throws IOException {
    table.row(cells);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
