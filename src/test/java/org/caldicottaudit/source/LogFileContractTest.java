package org.caldicottaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kind of file that tables come in. */
class LogFileContractTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("Case reference", "Reason", "Shared with"),
          List.of("BR-2026-00001", "said \"no\"; risk, seen", "Siân’s café"),
          List.of("BR-2026-00002", "first\nsecond", "–"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = "/",
      value = {
        "UTF-8/,/",
        "UTF-8/;/BOM",
        "UTF-8/TAB/",
        "UTF-16LE/,/BOM",
        "UTF-16LE/|/",
        "UTF-16BE/;/BOM",
        "UTF-16BE/,/",
        "UTF-32LE/,/BOM",
        "UTF-32BE/,/BOM",
        "windows-1252/,/"
      })
  void textFilesGiveTheSameTable(String charset, String delimiter, String mark) throws IOException {
    String character = delimiter.equals("TAB") ? "\t" : delimiter;
    Path file =
        TableSamples.csv(
            folder.resolve("log.csv"),
            TABLE,
            character,
            Charset.forName(charset),
            mark == null ? "" : "\uFEFF");

    RecordedTables read = RecordedTables.of(LogFile.open(file, texts -> 0));

    assertThat(read.texts()).isEqualTo(TABLE);
    assertThat(read.tables).containsExactly(Table.text(charset, character.charAt(0)));
    assertThat(read.rows.get(0))
        .extracting(org.caldicottaudit.source.Row::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void workbooksGiveTheSameTable() throws IOException {
    for (Path file :
        List.of(
            TableSamples.xlsx(folder.resolve("log.xlsx"), TABLE),
            TableSamples.xls(folder.resolve("log.xls"), TABLE))) {
      RecordedTables read = RecordedTables.of(LogFile.open(file, texts -> 0));

      assertThat(read.texts()).isEqualTo(TABLE);
      assertThat(read.tables).containsExactly(Table.sheet("Log", false));
    }
  }

  @Test
  void theFingerprintIsOfAllBytes() throws IOException {
    Path file = Files.write(folder.resolve("log.csv"), new byte[] {'a', ',', 'b', '\n'});

    Fingerprint read = LogFile.open(file, texts -> 0).read(new RecordedTables(), bytes -> {});

    assertThat(read)
        .isEqualTo(
            new Fingerprint("5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313", 4));
  }

  @Test
  void sepLineNamesTheDelimiterAndIsNoRow() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), "sep=|\r\na,b|c\r\n");

    assertThat(RecordedTables.of(LogFile.open(file, texts -> 0)).texts())
        .containsExactly(List.of(), List.of("a,b", "c"));
  }

  @Test
  void oneDamagedByteOfUtf8CostsItsRow() throws IOException {
    byte[] bytes = "naïve,é\nx,y\nz,ü\n".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("log.csv"), bytes);

    LogFile log = LogFile.open(file, texts -> 0);

    assertThat(log.warnings()).hasSize(1);
    assertThat(RecordedTables.of(log).rows.get(0))
        .extracting(row -> row.fault().isEmpty())
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cellsKeepWhatTheWorkbookKnows(boolean modern) throws IOException {
    Path file = folder.resolve(modern ? "log.xlsx" : "log.xls");
    try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      workbook.createSheet("Lists");
      workbook.setSheetHidden(1, true);
      Row row = sheet.createRow(4);
      row.createCell(0).setCellValue(true);
      row.createCell(1).setCellErrorValue((byte) 42);
      row.createCell(3).setCellValue(45000.5);
      row.getCell(3).setCellStyle(style(workbook, "dd/mm/yyyy hh:mm"));
      row.createCell(4).setCellValue(123);
      row.getCell(4).setCellStyle(style(workbook, "00000"));
      row.createCell(5).setCellValue(123456789012d);
      row.createCell(6).setCellFormula("\"a\"&\"b\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
      sheet.createRow(5).setZeroHeight(true);
      sheet.setColumnHidden(3, true);
      TableSamples.save(file, workbook);
    }

    RecordedTables read = RecordedTables.of(LogFile.open(file, texts -> 0));

    assertThat(read.rows.get(0).get(0).number()).isEqualTo(5);
    assertThat(read.rows.get(0).get(0).cells())
        .containsExactly(
            new Cell.Flag(true),
            new Cell.Fault("holds the Excel error #N/A"),
            Cell.BLANK,
            new Cell.DateTime(java.time.LocalDateTime.of(2023, 3, 15, 12, 0)),
            new Cell.Numeric(123, "00123"),
            new Cell.Numeric(123456789012d, "123456789012"),
            new Cell.Text("ab"));
    assertThat(read.tables).extracting(Table::hidden).containsExactly(false, true);
    assertThat(read.ends.get(0))
        .isEqualTo(
            new TableEnd(
                List.of(new TableEnd.MergedArea(5, 7, 0, 0)),
                1,
                List.of(new TableEnd.Columns(3, 3)),
                new TreeMap<>(Map.of(6, 1))));
    assertThat(read.ends.get(1)).isEqualTo(TableEnd.PLAIN);
  }

  @Test
  void aFormulaWithoutAResultIsAFault() throws IOException {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Log").createRow(0).createCell(0).setCellFormula("1+1");
      TableSamples.save(file, workbook);
    }

    assertThat(RecordedTables.of(LogFile.open(file, texts -> 0)).rows.get(0).get(0).cell(0))
        .isInstanceOf(Cell.Fault.class);
  }

  @Test
  void filesThatHoldNoTableAreRefusedInOneSentence() throws IOException {
    assertRefused("a.csv", new byte[0], "a.csv is empty. Export the log again.");
    assertRefused("b.xls", "<html>".getBytes(StandardCharsets.UTF_8), "b.xls is a web page");
    assertRefused(
        "c.csv",
        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
        "c.csv is a PDF document and neither");
    assertRefused("d.xlsx", new byte[] {'P', 'K', 3, 4, 5}, "d.xlsx is damaged");
    assertRefused(
        "e.xls",
        new byte[] {
          (byte) 0xD0,
          (byte) 0xCF,
          0x11,
          (byte) 0xE0,
          (byte) 0xA1,
          (byte) 0xB1,
          0x1A,
          (byte) 0xE1,
          9
        },
        "e.xls is damaged");
    assertThatThrownBy(() -> LogFile.open(folder.resolve("none.csv"), texts -> 0))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("There is no file");
  }

  @Test
  void aWorkbookThatDeclaresADocumentTypeIsUnsafe() throws IOException {
    assertRefused(
        "x.xlsx", zip("[Content_Types].xml", "<?xml version='1.0'?><!DOCTYPE x><x/>"), "unsafe");
    assertRefused("y.xlsx", zip("../evil.xml", "<x/>"), "unsafe");
    assertRefused("z.xlsx", zip("xl/workbook.bin", "x"), "binary workbook (.xlsb)");
  }

  @Test
  void aFlippedBitInAWorkbookIsFound() throws IOException {
    byte[] flipped =
        new WorkbookZip()
            .stored()
            .row("<c t='inlineStr'><is><t>BR-2026-00001</t></is></c>")
            .bytes();
    flipped[new String(flipped, StandardCharsets.ISO_8859_1).indexOf("BR-")] ^= 1;

    assertRefused("flipped.xlsx", flipped, "flipped.xlsx is damaged");
  }

  @Test
  void aCutWorkbookIsRefusedAsAWhole() throws IOException {
    Path whole = TableSamples.xls(folder.resolve("log.xls"), TABLE);
    byte[] bytes = Files.readAllBytes(whole);
    assertRefused(
        "cut.xls", java.util.Arrays.copyOf(bytes, bytes.length / 2), "cut.xls is damaged");
  }

  @Test
  void poiReadsWithOurLimits() throws IOException {
    RecordedTables.of(LogFile.open(TableSamples.xls(folder.resolve("log.xls"), TABLE), t -> 0));

    assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(PoiLimits.LEAST_INFLATE_RATIO);
    assertThat(ZipSecureFile.getMaxEntrySize()).isEqualTo(ContainerScan.LARGEST_PART);
    assertThat(ZipSecureFile.getMaxFileCount()).isEqualTo(ContainerScan.MOST_PARTS);
    assertThat(ZipSecureFile.getMaxTextSize()).isEqualTo(PoiLimits.LONGEST_TEXT);
    assertThat(IOUtils.getByteArrayMaxOverride()).isEqualTo(PoiLimits.LARGEST_ARRAY);
  }

  private void assertRefused(String name, byte[] bytes, String sentence) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    assertThatThrownBy(() -> RecordedTables.of(LogFile.open(file, texts -> 0)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(sentence);
  }

  private static byte[] zip(String name, String content) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
