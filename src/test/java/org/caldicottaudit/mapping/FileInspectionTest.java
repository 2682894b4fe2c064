package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.event.inspection.InspectedRow;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.event.inspection.InspectionVisitor;
import org.caldicottaudit.event.inspection.RowFate;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.TableSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every record has one line, and says what its cells hold before anything is made of them. */
class FileInspectionTest {
  @TempDir Path folder;

  /** What a visitor is told, in order. */
  private static final class Told implements InspectionVisitor {
    final List<InspectedTable> tables = new ArrayList<>();
    final List<InspectedRow> rows = new ArrayList<>();

    static Told of(Path file) {
      Told told = new Told();
      FileInspection.of(file, ImportOptions.DEFAULTS).visit(told);
      return told;
    }

    @Override
    public void table(InspectedTable table) {
      tables.add(table);
    }

    @Override
    public void row(InspectedRow row) {
      rows.add(row);
    }

    long fates(RowFate fate) {
      return rows.stream().filter(row -> row.fate() == fate).count();
    }

    void assertConserved() {
      assertThat((long) rows.size())
          .isEqualTo(tables.stream().mapToLong(table -> table.reading().records()).sum());
      assertThat(fates(RowFate.ACCEPTED))
          .isEqualTo(tables.stream().mapToLong(table -> table.reading().accepted()).sum());
      assertThat(fates(RowFate.QUARANTINED))
          .isEqualTo(tables.stream().mapToLong(table -> table.reading().quarantined()).sum());
    }
  }

  private Told csv(String... lines) throws IOException {
    return Told.of(ImportedRows.write(folder, StandardCharsets.UTF_8, lines));
  }

  @Test
  void everyRecordOfATextFileHasOneFateWithItsReason() throws IOException {
    Told told =
        csv(
            "Our log",
            "",
            "Case ID,Date shared,Shared with",
            "BR-1,25/03/2026,Police",
            "",
            "BR-2,31/02/2026,Police",
            "BR-3,26/03/2026",
            "Case ID,Date shared,Shared with",
            "BR-4,\"26/03/2026\" x,Police",
            "Total,,");

    told.assertConserved();
    assertThat(told.rows)
        .extracting(row -> row.row() + " " + row.fate().code() + " " + row.column())
        .containsExactly(
            "1 skipped ",
            "2 skipped ",
            "3 skipped ",
            "4 accepted ",
            "5 skipped ",
            "6 quarantined Date shared",
            "7 quarantined ",
            "8 skipped ",
            "9 quarantined ",
            "10 skipped ");
    assertThat(told.rows)
        .filteredOn(row -> row.fate() == RowFate.SKIPPED)
        .extracting(InspectedRow::reason)
        .containsExactly(
            "above the headings",
            "above the headings",
            "the headings",
            "a blank row",
            "the headings once more",
            "a total or an end mark");
    assertThat(told.rows.get(5).values()).contains(entry("Date shared", "31/02/2026"));
    assertThat(told.rows.get(5).fields()).isEmpty();
    assertThat(told.rows.get(6).values()).isEmpty();
  }

  @Test
  void valuesStayAsTheyStandAndDatesAreIso() throws IOException {
    Told told =
        csv(
            "Case ID,Date shared,Date decided,Shared with,Decision,Notes,Notes,",
            "00123,25/03/2026 14:05,25/03/2026 00:00,NULL, Yes\u00A0,N/A,,x",
            "BR-2,25/06/2026 14:05,2026-06-25T14:05:00+02:00,Police,,a  b,c,");

    assertThat(told.rows.get(1).values())
        .containsExactly(
            entry("Case ID", "00123"),
            entry("Date shared", "2026-03-25T14:05:00Z"),
            entry("Date decided", "2026-03-25"),
            entry("Shared with", "NULL"),
            entry("Decision", "Yes"),
            entry("Notes", "N/A"),
            entry("Notes (2)", null),
            entry("column 8", "x"));
    assertThat(told.rows.get(1).fields())
        .containsExactly(
            entry("case_ref", "00123"),
            entry("decided_at", "2026-03-25"),
            entry("shared_at", "2026-03-25T14:05:00Z"),
            entry("decision", "share"));
    assertThat(told.rows.get(2).values())
        .contains(
            entry("Date shared", "2026-06-25T14:05:00+01:00"),
            entry("Date decided", "2026-06-25T14:05:00+02:00"));
    assertThat(told.rows.get(2).fields()).contains(entry("shared_at", "2026-06-25T13:05:00Z"));
  }

  @Test
  void recipientsAreListedWithWhatBecameOfThem() throws IOException {
    Told told =
        csv(
            "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,directionality",
            "2026-03-23T10:00:09.3284899Z,a@x.gov.uk,\"b@nhs.net##Receive, Send\",FW:"
                + " x,49790,<1@x>,Originating");

    assertThat(told.rows.get(1).fields())
        .contains(
            entry(
                "recipients",
                List.of(java.util.Map.of("address", "b@nhs.net", "status", "delivered"))),
            entry("size_bytes", 49790L));
    assertThat(told.rows.get(1).values())
        .contains(
            entry("origin_timestamp_utc", "2026-03-23T10:00:09.3284899Z"),
            entry("total_bytes", "49790"));
  }

  @Test
  void cellsOfAWorkbookKeepTheirTypes() throws IOException {
    Told told = Told.of(workbook());

    told.assertConserved();
    assertThat(told.tables)
        .extracting(table -> table.reading().source().sheet())
        .containsExactly("Log", "Partners");
    assertThat(told.rows.get(2).values())
        .containsExactly(
            entry("Case ID", "00042"),
            entry("Date shared", "2026-06-25T14:05:00+01:00"),
            entry("Shared with", "7"),
            entry("Attachments", null),
            entry("Score", new BigDecimal("1.5")),
            entry("Sent", true),
            entry("Day", "2026-06-25"));
    assertThat(told.rows.get(3).values()).contains(entry("Case ID", "00042"));
    assertThat(told.rows)
        .filteredOn(row -> row.sheet().equals("Log"))
        .extracting(row -> row.row() + " " + row.fate().code())
        .containsExactly("1 skipped", "2 skipped", "3 accepted", "4 accepted", "5 quarantined");
    assertThat(told.rows.get(4).column()).isEqualTo("Date shared");
    assertThat(told.rows.get(4).values()).contains(entry("Date shared", null));
    assertThat(told.rows.get(6).fields())
        .containsExactly(entry("organisation", "Police"), entry("kind", "police"));
  }

  private Path workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      texts(sheet, 0, "Sharing log");
      texts(
          sheet, 1, "Case ID", "Date shared", "Shared with", "Attachments", "Score", "Sent", "Day");
      CellStyle zeros = style(workbook, "00000");
      Row row = sheet.createRow(2);
      row.createCell(0).setCellValue(42);
      row.getCell(0).setCellStyle(zeros);
      time(workbook, row, 1, "dd/mm/yyyy hh:mm", LocalDateTime.of(2026, 6, 25, 14, 5));
      row.createCell(2).setCellValue(7);
      row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
      row.createCell(4).setCellValue(1.5);
      row.createCell(5).setCellValue(true);
      time(workbook, row, 6, "dd/mm/yyyy", LocalDateTime.of(2026, 6, 25, 0, 0));
      texts(sheet, 3, "", "", "Police");
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      sheet.getRow(3).setZeroHeight(true);
      texts(sheet, 4, "BR-3", "", "Police").getCell(1).setCellErrorValue(FormulaError.NA.getCode());
      Sheet partners = workbook.createSheet("Partners");
      texts(partners, 0, "Organisation", "Kind", "Domains");
      texts(partners, 1, "Police", "police");
      texts(workbook.createSheet("Lists"), 0, "Yes", "No");
      return TableSamples.save(folder.resolve("log.xlsx"), workbook);
    }
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void time(
      XSSFWorkbook workbook, Row row, int column, String format, LocalDateTime time) {
    row.createCell(column).setCellValue(time);
    row.getCell(column).setCellStyle(style(workbook, format));
  }

  private static Row texts(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    return row;
  }

  @Test
  void saysHowTheOrderOfDatesIsKnown() throws IOException {
    String[] lines = {
      "Case ID,Date shared,Date decided,Date of birth,Date recorded",
      "BR-1,25/03/2026,04/03/2026,2010-05-06,"
    };

    assertThat(dates(csv(lines)))
        .containsExactly(
            "",
            "day, month, year, proved by row 2",
            "day, month, year, as in the other columns",
            "each date says itself which number is the day",
            "");
    Path file = folder.resolve("log.csv");
    ImportOptions declared = new ImportOptions(Optional.of(DateOrder.DMY));
    assertThat(FileInspection.of(file, declared).tables().get(0).columns().get(2).dates())
        .isEqualTo("day, month, year, as --date-order says");
    assertThat(dates(Told.of(workbook()))).contains("Excel's own dates, which leave no doubt");
  }

  private static List<String> dates(Told told) {
    return told.tables.get(0).columns().stream().map(InspectedColumn::dates).toList();
  }

  @Test
  void samplesShowShapesAndTheProductsOwnWordsOnly() throws IOException {
    InspectedTable table =
        csv(
                "Case ID,Child,Decision,Consent?,Shared with,Email,Emergency?",
                "BR-2026-1,Siân O'Brien,Refused,Yes,Jane,j.smith@nhs.net,✓",
                "BR-2026-2,李小龍 \uD83D\uDE00,ask Jane,,,,maybe Jane")
            .tables
            .get(0);

    assertThat(table.columns())
        .extracting(InspectedColumn::samples)
        .containsExactly(
            List.of("XX-9999-9"),
            List.of("Xxxx X'Xxxxx", "xxx x"),
            List.of("Refused", "xxx Xxxx"),
            List.of("Yes"),
            List.of("Xxxx"),
            List.of("x.xxxxx@xxx.xxx"),
            List.of("✓", "xxxxx Xxxx"));
    assertThat(table.columns())
        .extracting(InspectedColumn::filled)
        .containsExactly(2L, 2L, 2L, 1L, 1L, 1L, 2L);
    assertThat(table.rows()).isEqualTo(2);
  }

  @Test
  void headingsOfAnotherScriptAreNoEnglish() throws IOException {
    Path file = folder.resolve("log.csv");
    Files.writeString(file, "Тема,Отправитель,Дата,ID\nx,a@b.gov.uk,2026-04-03,1\n");

    assertThatThrownBy(() -> FileInspection.of(file, ImportOptions.DEFAULTS))
        .hasMessageContaining("aren't in English");
  }

  @Test
  void anExportThatIsNoEvidenceIsRefusedAndNotGuessedAt() throws IOException {
    Path file = folder.resolve("outlook.csv");
    Files.writeString(
        file,
        """
        Subject,Body,From: (Name),From: (Address),From: (Type),To: (Name),To: (Address),To: (Type)
        x,y,A,a@b.gov.uk,SMTP,B,b@nhs.net,SMTP
        """);

    assertThatThrownBy(() -> FileInspection.of(file, ImportOptions.DEFAULTS))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("outlook.csv can't be used. ");
  }

  @Test
  void aGuessForOneSheetIsNotForcedOnOthers() throws IOException {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      sheet(workbook, "March", "31/03/2026", "Notes on it");
      sheet(workbook, "April", "04/30/2026", "Remarks on it");
      sheet(workbook, "Old", "30/04/2019", "Case referece");
      TableSamples.save(file, workbook);
    }

    FileInspection inspection = FileInspection.of(file, ImportOptions.DEFAULTS);

    assertThat(inspection.tables())
        .extracting(table -> table.reading().source().sheet())
        .containsExactly("March", "April");
    assertThat(inspection.tables()).allMatch(table -> table.reading().accepted() == 1);
    assertThat(inspection.tables().get(0).reading().warnings())
        .contains("Sheet \"Old\" was not read: its headings are of no known log.");
    assertThat(inspection.mapping()).isPresent();
  }

  private static void sheet(XSSFWorkbook workbook, String name, String day, String last) {
    Sheet sheet = workbook.createSheet(name);
    String[][] texts = {
      {"Case refrence", "Dat shred", "Shred wiht", last}, {"BR-1", day, "Police", "BR-2"}
    };
    for (int i = 0; i < texts.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < texts[i].length; j++) {
        row.createCell(j).setCellValue(texts[i][j]);
      }
    }
  }

  /** Whatever is wrong with a file, each of its records has one line. */
  @Property(tries = 200)
  void damageLeavesEachRecordItsLine(@ForAll Random random) throws IOException {
    Path file = Files.createTempFile("damaged", ".csv");
    try {
      byte[] bytes =
          "Title\n\nCase ID,Date shared,Shared with\n"
              .concat("BR-1,25/03/2026,\"Police; Oxleas\"\n,,\nTotal,2\n".repeat(8))
              .getBytes(StandardCharsets.UTF_8);
      byte[] evil = {'"', ',', '\n', '\r', 0, (byte) 0xFF, ';', '\t', '9'};
      for (int i = 0; i <= random.nextInt(6); i++) {
        bytes[random.nextInt(bytes.length)] = evil[random.nextInt(evil.length)];
      }
      Files.write(file, bytes);
      Told.of(file).assertConserved();
    } catch (SourceException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception");
    } finally {
      Files.delete(file);
    }
  }
}
