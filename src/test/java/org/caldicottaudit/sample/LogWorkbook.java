package org.caldicottaudit.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sharing log as a workbook with a title row above its header, written row by row. */
final class LogWorkbook {
  static final String NAME = "sharing-log-2026-q2.xlsx";
  static final int FIRST_ROW = 3;

  private static final List<LogColumn> COLUMNS = List.of(LogColumn.values());
  private static final Date SAVED = Date.from(Instant.parse("2026-07-03T15:30:00Z"));
  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH = 18 * 256;

  private final SXSSFWorkbook workbook =
      new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
  private final SXSSFSheet sheet = workbook.createSheet("Sharing log");
  private final CellStyle bold = bold();
  private final CellStyle date = format("dd/mm/yyyy");
  private final CellStyle time = format("dd/mm/yyyy hh:mm");

  private LogWorkbook() {}

  static void write(Path folder, List<LogRow> log) throws IOException {
    LogWorkbook file = new LogWorkbook();
    try (SXSSFWorkbook workbook = file.workbook) {
      file.title();
      file.header();
      for (int i = 0; i < log.size(); i++) {
        file.row(i + FIRST_ROW - 1, log.get(i));
      }
      file.properties(workbook.getXSSFWorkbook().getProperties().getCoreProperties());
      save(workbook, folder.resolve(NAME));
    }
  }

  private static void save(SXSSFWorkbook workbook, Path target) throws IOException {
    Path draft = Files.createTempFile("sharing-log", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        workbook.write(out);
      }
      FixedZip.rewrite(draft, target);
    } finally {
      Files.delete(draft);
    }
  }

  private void title() {
    Cell cell = sheet.createRow(0).createCell(0);
    cell.setCellValue(
        "Thornbury Vale Safeguarding Partnership - information sharing log, April to June 2026"
            + " (Quarter 2)");
    cell.setCellStyle(bold);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
  }

  private void header() {
    Row row = sheet.createRow(1);
    for (int column = 0; column < COLUMNS.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellValue(COLUMNS.get(column).heading());
      cell.setCellStyle(bold);
      sheet.setColumnWidth(column, WIDTH);
    }
    sheet.createFreezePane(1, 2);
  }

  private void row(int index, LogRow entry) {
    Row row = sheet.createRow(index);
    for (int column = 0; column < COLUMNS.size(); column++) {
      Optional<Object> value = entry.find(COLUMNS.get(column));
      if (value.isPresent()) {
        fill(row.createCell(column), value.get());
      }
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof LocalDateTime moment) {
      cell.setCellValue(moment);
      cell.setCellStyle(time);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private void properties(CoreProperties properties) {
    properties.setCreator("Thornbury Vale MASH (invented)");
    properties.setCreated(Optional.of(SAVED));
    properties.setModified(Optional.of(SAVED));
  }

  private CellStyle bold() {
    Font font = workbook.createFont();
    font.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private CellStyle format(String pattern) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
    return style;
  }
}
