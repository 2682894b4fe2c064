package org.caldicottaudit.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one table of texts in the forms that a reader must understand. */
public final class TableSamples {
  private TableSamples() {}

  /** As CSV, every cell in quotation marks. */
  public static Path csv(
      Path file, List<List<String>> rows, String delimiter, Charset charset, String mark)
      throws IOException {
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(delimiter)))
            .collect(Collectors.joining("\r\n", mark, "\r\n"));
    return Files.write(file, text.getBytes(charset));
  }

  public static Path xlsx(Path file, List<List<String>> rows) throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      return save(file, workbook, rows);
    }
  }

  public static Path xls(Path file, List<List<String>> rows) throws IOException {
    try (Workbook workbook = new HSSFWorkbook()) {
      return save(file, workbook, rows);
    }
  }

  private static Path save(Path file, Workbook workbook, List<List<String>> rows)
      throws IOException {
    Sheet sheet = workbook.createSheet("Log");
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        row.createCell(c).setCellValue(rows.get(r).get(c));
      }
    }
    return save(file, workbook);
  }

  public static Path save(Path file, Workbook workbook) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }
}
