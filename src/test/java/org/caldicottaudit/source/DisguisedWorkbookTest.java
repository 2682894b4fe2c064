package org.caldicottaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that are something else under the name of .xls or .xlsx. */
class DisguisedWorkbookTest {
  private static final List<List<String>> TABLE =
      List.of(List.of("Case reference", "Shared with"), List.of("00123", "Siân’s café"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8,utf-8",
    "UTF-16LE,utf-16",
    "windows-1252,iso-8859-1",
    "windows-1250,windows-1250"
  })
  void tablesOfAWebPageAreSheets(String charset, String named) throws IOException {
    RecordedTables read =
        read(
            "<html><head><meta charset='%s'></head><body><p>Log</p><table><thead><tr><th>Name<th>Note</thead>\r\n<tr><td>Jos\u00e9</td><td>first<br>\r\n second &amp; <b>third</b></td></tr></table>\r\n<table><tr><td> 00123 </td></tr></table></body></html>"
                .formatted(named),
            Charset.forName(charset));

    assertThat(read.tables)
        .containsExactly(Table.sheet("Table 1", false), Table.sheet("Table 2", false));
    assertThat(read.texts())
        .containsExactly(List.of("Name", "Note"), List.of("José", "first\nsecond & third"));
    assertThat(read.rows.get(1).get(0).shown()).containsExactly("00123");
  }

  @Test
  void cellsOfAWebPageThatSpanOthersAreMergedAreas() throws IOException {
    RecordedTables read =
        read(
            "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr style='display: none'><td>e</table>",
            StandardCharsets.UTF_8);

    assertThat(read.texts())
        .containsExactly(List.of("a", "b"), List.of("", "c", "d"), List.of("e"));
    assertThat(read.ends)
        .containsExactly(
            new TableEnd(
                List.of(new TableEnd.MergedArea(1, 2, 0, 0), new TableEnd.MergedArea(1, 1, 1, 2)),
                1));
  }

  @Test
  void aTableWithinACellIsTextOfThatCell() throws IOException {
    assertThat(
            read(
                    "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>",
                    StandardCharsets.UTF_8)
                .texts())
        .containsExactly(List.of("a b", "c"));
  }

  @Test
  void errorsAndDamageInAWebPageAreFaults() throws IOException {
    assertThat(
            read("<table><tr><td>#REF!<td>x\uFFFDy</table>", StandardCharsets.UTF_8)
                .rows
                .get(0)
                .get(0)
                .cells())
        .allMatch(cell -> cell instanceof Cell.Fault);
  }

  @Test
  void aWebPageWithoutATableOrCutInTheMiddleIsRefused() {
    assertRefused("<html><p>Please sign in</p></html>", "a web page without a table");
    assertRefused("<html><table><tr><td>a</td></tr><tr><td>b", "ends in the middle");
  }

  @Test
  void anXmlSpreadsheetIsReadAsAWorkbook() throws IOException {
    RecordedTables read =
        read(
            """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <Styles><Style ss:ID="s1"><NumberFormat ss:Format="00000"/></Style></Styles>
            <Worksheet ss:Name="Log"><Table><Column/><Column ss:Index="3" ss:Span="1" ss:Hidden="1"/><Column ss:Hidden="1"/>
            <Row ss:Index="3"><Cell ss:StyleID="s1"><Data ss:Type="Number">123</Data></Cell>
            <Cell ss:Index="3"><Data ss:Type="DateTime">2026-04-03T09:30:00.000</Data><Comment><ss:Data>no value</ss:Data></Comment></Cell>
            <Cell ss:Formula="=TRUE"><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=1+1"/></Row>
            <Row ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">a &amp; b</Data></Cell><Cell><Data ss:Type="String">c</Data></Cell></Row>
            </Table></Worksheet>
            <Worksheet ss:Name="Lists"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>
            """,
            StandardCharsets.UTF_8);

    assertThat(read.tables).containsExactly(Table.sheet("Log", false), Table.sheet("Lists", true));
    assertThat(read.rows.get(0)).extracting(Row::number).containsExactly(3, 4);
    assertThat(read.rows.get(0).get(0).cells())
        .containsExactly(
            new Cell.Numeric(123, "00123"),
            Cell.BLANK,
            new Cell.DateTime(LocalDateTime.of(2026, 4, 3, 9, 30)),
            new Cell.Flag(true),
            new Cell.Fault("holds the Excel error #N/A"),
            XlsxCells.NO_RESULT);
    assertThat(read.rows.get(0).get(1).shown()).containsExactly("a & b", "", "c");
    assertThat(read.ends.get(0))
        .isEqualTo(
            new TableEnd(
                List.of(new TableEnd.MergedArea(4, 5, 0, 1)),
                1,
                List.of(new TableEnd.Columns(2, 3), new TableEnd.Columns(4, 4)),
                new TreeMap<>(Map.of(3, 1))));
  }

  @Test
  void otherXmlAndCutOrUnsafeSpreadsheetsAreRefused() {
    String start =
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>";
    assertRefused("<?xml version='1.0'?><rss/>", "is XML of a kind that holds no table");
    assertRefused(start + "<Worksheet><Table><Row>", "is damaged");
    assertRefused(start.replace("?><W", "?><!DOCTYPE x><W") + "</Workbook>", "is damaged");
    assertRefused(
        start + "<Worksheet><Table><Row Index='3'/><Row Index='2'/></Table></Worksheet></Workbook>",
        "is damaged");
  }

  /**
   * Excel encrypts a workbook that may only not be changed with a password that it knows itself.
   */
  @Test
  void onlyARealPasswordKeepsAWorkbookShut() throws Exception {
    Path plain = TableSamples.xlsx(folder.resolve("plain.xlsx"), TABLE);
    assertThat(RecordedTables.of(open(encrypted(plain, Decryptor.DEFAULT_PASSWORD))).texts())
        .isEqualTo(TABLE);
    assertThatThrownBy(() -> RecordedTables.of(open(encrypted(plain, "secret"))))
        .hasMessage(
            "log.xlsx is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and give the file again.");
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left)
          .noneMatch(path -> path.getFileName().toString().startsWith("caldicott-audit"));
    }
  }

  @Test
  void theSameHoldsForOldWorkbooks() throws IOException {
    Path file = folder.resolve("log.xls");
    for (String password : List.of(Decryptor.DEFAULT_PASSWORD, "secret")) {
      try (HSSFWorkbook workbook = new HSSFWorkbook()) {
        workbook.createSheet("Log").createRow(0).createCell(0).setCellValue("a");
        Biff8EncryptionKey.setCurrentUserPassword(password);
        TableSamples.save(file, workbook);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
      if (password.equals("secret")) {
        assertThatThrownBy(() -> RecordedTables.of(open(file))).hasMessageContaining("a password");
      } else {
        assertThat(RecordedTables.of(open(file)).texts()).containsExactly(List.of("a"));
      }
    }
  }

  private Path encrypted(Path plain, String password) throws Exception {
    Path file = folder.resolve("log.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(plain, out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    return file;
  }

  private RecordedTables read(String content, Charset charset) throws IOException {
    return RecordedTables.of(
        open(Files.write(folder.resolve("log.xls"), content.getBytes(charset))));
  }

  private static LogFile open(Path file) {
    return LogFile.open(file, texts -> 0);
  }

  private void assertRefused(String content, String sentence) {
    assertThatThrownBy(() -> read(content, StandardCharsets.UTF_8))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("log.xls ")
        .hasMessageContaining(sentence);
  }
}
