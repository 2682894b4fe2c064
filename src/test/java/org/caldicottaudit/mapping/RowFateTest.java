package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.TableSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each record is accepted, quarantined or skipped, and nothing is repaired silently. */
class RowFateTest {
  private static final List<List<String>> LOG = log();

  @TempDir Path folder;

  @Test
  void theSameLogGivesTheSameEntriesInEveryForm() throws IOException {
    List<Fields> expected = fields(TableSamples.xlsx(folder.resolve("log.xlsx"), LOG));

    assertThat(expected).hasSize(LOG.size() - 1);
    assertThat(fields(TableSamples.xls(folder.resolve("log.xls"), LOG))).isEqualTo(expected);
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
        Path file =
            TableSamples.csv(
                folder.resolve("log.csv"), LOG, delimiter, Charset.forName(charset), "");
        assertThat(fields(file)).as(charset + delimiter).isEqualTo(expected);
      }
    }
  }

  @Test
  void aTableInWhichHardlyARowIsUnderstoodIsRefused() {
    String[] lines = new String[TableReader.MOST_QUARANTINED + 2];
    Arrays.fill(lines, "x");
    lines[0] = "Case ID,Date shared,Shared with";

    assertThatThrownBy(() -> ImportedRows.csv(folder, lines))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "log.csv: more than 100,000 rows can't be understood, the last of them row 100,002: The"
                + " row has 1 cells");
  }

  @Test
  @Timeout(20)
  void aFileWhoseQuotationMarksAreAllOpenIsRefusedByName() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        "Case ID,Date shared,Shared with\n" + "a\"\"\",\"\n".repeat(200_000));

    assertThatThrownBy(() -> ImportedRows.of(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("log.csv: from line ")
        .hasMessageContaining("quotation marks are never closed");
  }

  @Test
  void aLogThatIsGivenTwiceUnderTwoNamesIsSaidSo() throws IOException {
    for (String name : List.of("log.csv", "log (1).csv")) {
      Files.writeString(
          folder.resolve(name), "Case ID,Date shared,Shared with\nBR-1,2026-04-03,Police\n");
    }

    assertThat(ImportedRows.of(folder).imported.readings())
        .extracting(reading -> String.join(" ", reading.warnings()))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("the same as"),
            second ->
                assertThat(second)
                    .contains(
                        "It is the same as log (1).csv, byte for byte; what both hold counts"
                            + " once."));
  }

  @Test
  void totalsBelowTheLogAreNoRecords() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Ref,Case ID,Date shared,Shared with",
            "1,BR-1,2026-04-03,Police",
            "Total,,,1",
            "Count: 1,,,");

    assertThat(rows.entries).hasSize(1);
    assertThat(rows.reading().skipped()).isEqualTo(3);
    assertThat(rows.reading().warnings())
        .containsExactly("Rows with a total or an end mark, skipped: 2.");
  }

  @Test
  void aNumberThatIsNoDayOfExcelsCalendarIsNoDate() throws IOException {
    double[] serials = {46_115, 0, 60, -5, 99_999_999, 1};
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      org.apache.poi.ss.usermodel.CellStyle day = workbook.createCellStyle();
      day.setDataFormat((short) 14);
      List<String> headings = List.of("Case ID", "Date shared", "Shared with");
      org.apache.poi.ss.usermodel.Row top = sheet.createRow(0);
      for (int i = 0; i < headings.size(); i++) {
        top.createCell(i).setCellValue(headings.get(i));
      }
      for (int i = 0; i < serials.length; i++) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue("BR-" + i);
        row.createCell(1).setCellValue(serials[i]);
        row.getCell(1).setCellStyle(day);
        row.createCell(2).setCellValue("Police");
      }
      TableSamples.save(folder.resolve("log.xlsx"), workbook);
    }

    ImportedRows rows = ImportedRows.of(folder.resolve("log.xlsx"));

    assertThat(rows.entries)
        .extracting(entry -> entry.fields().time(Field.SHARED_AT).map(Object::toString).orElse(""))
        .containsExactly("2026-04-03", "", "");
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.place().row())
        .containsExactly(4, 5, 6);
  }

  @Test
  void allFilesThatCantBeUsedAreNamedAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"), "Case ID,Date shared,Shared with\nBR-1,03/04/2026,Police\n");
    Files.writeString(
        folder.resolve("b.csv"), "Case ID,Date shared,Shared with\nBR-1,2026-04-03,Police\n");
    Files.writeString(folder.resolve("c.csv"), "");

    assertThatThrownBy(() -> ImportedRows.of(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageMatching(
            "2 files can't be used\\. \\(1\\) a\\.csv, .* \\(2\\) c\\.csv is empty\\. .*");
  }

  @Test
  void aFileThatIsNamedInTwoWaysIsReadOnce() throws IOException {
    Path file = folder.resolve("log.csv");
    Files.writeString(file, "Case ID,Date shared,Shared with\nBR-1,2026-04-03,Police\n");

    InputFiles files =
        InputFiles.of(
            List.of(
                folder,
                file,
                folder.resolve("..").resolve(folder.getFileName()).resolve("log.csv")));

    assertThat(files.logs()).hasSize(1);
  }

  @Test
  void rowsWithTooManyOrTooFewCellsAreQuarantined() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with",
            "BR-1,2026-04-03,Police",
            "BR-2,2026-04-03",
            "BR-3,2026-04-03,Police,extra",
            "BR-4,2026-04-03,Police,,",
            "BR-5,2026-04-03,\"Police\" x",
            "",
            "BR-6,2026-04-03,Police");

    assertThat(rows.entries).extracting(entry -> entry.row()).containsExactly(2, 5, 8);
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.place().row())
        .containsExactly(3, 4, 6);
    assertThat(rows.reading().skipped()).isEqualTo(2);
  }

  @Test
  void readsTheWordsThatPeopleWriteForCodes() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Decision,Consent?,Risk,How shared,Shared with",
            "BR-1,\u2713,No,Yes - significant harm,Encrypted USB,Police",
            "BR-2,1,\u2713,No significant harm,Unencrypted USB,Police",
            "BR-3,FALSE,n,Clear risk of significant harm,In person,Police");

    assertThat(texts(rows, Field.DECISION)).containsExactly("share", "share", "do not share");
    assertThat(texts(rows, Field.CONSENT_STATUS))
        .containsExactly("not sought", "given", "not sought");
    assertThat(texts(rows, Field.HARM))
        .containsExactly("significant harm", "none", "significant harm");
    assertThat(texts(rows, Field.CHANNEL))
        .containsExactly("removable media", "removable media", "meeting");
    assertThat(texts(rows, Field.SECURE_NOTE)).containsExactly("Encrypted USB", "", "");
  }

  @Test
  void readsADecisionThatHasItsReasonBesideIt() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Decision,Significant harm?,Shared with",
            "BR-1,Refused - no legal basis,Yes,Police",
            "BR-2,Declined (see reasons),\u2713,Police",
            "BR-3,Shared in part (redacted),No,Police",
            "BR-4,Agreed - not to share,maybe,Police",
            "BR-5,No - shared by phone,,Police",
            "BR-6,Refused in part,,Police");

    assertThat(texts(rows, Field.DECISION))
        .containsExactly(
            "do not share",
            "do not share",
            "share in part",
            "do not share",
            "unclear",
            "share in part");
    assertThat(texts(rows, Field.HARM))
        .containsExactly("significant harm", "significant harm", "none", "unclear", "", "");
  }

  private static List<String> texts(ImportedRows rows, Field field) {
    return rows.entries.stream().map(entry -> entry.fields().text(field).orElse("")).toList();
  }

  @Test
  void unknownWordsAreUnclearAndCounted() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Decision,Consent?,Whole file?,Shared with,Purpose",
            "BR-1,ask Jane,,maybe,\"Oxleas, Bexley; Police\",N/A");

    Fields fields = rows.entryFields();
    assertThat(fields.text(Field.DECISION)).contains("unclear");
    assertThat(fields.has(Field.CONSENT_STATUS)).isFalse();
    assertThat(fields.flag(Field.WHOLE_FILE)).contains(YesNo.UNCLEAR);
    assertThat(fields.texts(Field.RECIPIENT_ORG)).containsExactly("Oxleas, Bexley", "Police");
    assertThat(fields.text(Field.PURPOSE)).contains("N/A");
    assertThat(rows.reading().warnings())
        .containsExactlyInAnyOrder(
            "Column \"Decision\": cells with a word that the vocabulary doesn't know, taken as"
                + " unclear: 1.",
            "Column \"Whole file?\": cells that are neither yes nor no, taken as unclear: 1.");
  }

  @Test
  void referencesThatASpreadsheetRoundedAreQuarantined() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with",
            "1.23457E+11,2026-04-03,Police",
            "00123,2026-04-03,Police");

    assertThat(rows.entryFields().text(Field.CASE_REF)).contains("00123");
    assertThat(rows.imported.quarantine())
        .singleElement()
        .satisfies(row -> assertThat(row.column()).isEqualTo("Case ID"));
  }

  @Test
  void mergedCellsAreFilledAndCountedAndMergedColumnsQuarantined() throws IOException {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      row(sheet, 0, "Our sharing log");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      row(sheet, 1, "Case ID", "Date shared", "Shared with");
      row(sheet, 2, "BR-1", "2026-04-03", "Police");
      row(sheet, 3, "", "2026-04-04", "Police");
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      row(sheet, 4, "BR-2", "2026-04-05", "");
      sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 2));
      TableSamples.save(file, workbook);
    }

    ImportedRows rows = ImportedRows.of(file);

    assertThat(rows.entries)
        .extracting(entry -> entry.fields().text(Field.CASE_REF).orElse(""))
        .containsExactly("BR-1", "BR-1");
    assertThat(rows.imported.quarantine()).extracting(row -> row.place().row()).containsExactly(5);
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Case ID\": cells filled with the value of the merged cell that they belong"
                + " to: 1.");
  }

  @Test
  void sheetsWithoutALogAreNamed() throws IOException {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      row(workbook.createSheet("Lists"), 0, "Share", "Do not share");
      Sheet sheet = workbook.createSheet("Old");
      row(sheet, 0, "Case ID", "Date shared", "Shared with");
      row(sheet, 1, "BR-1", "2026-04-03", "Police");
      workbook.setSheetHidden(1, true);
      TableSamples.save(file, workbook);
    }

    assertThat(ImportedRows.of(file).reading().warnings())
        .containsExactly(
            "Sheet \"Lists\" was not read: its headings are of no known log.",
            "Excel hides this sheet; it was read all the same.");
  }

  @Test
  void progressMayStopTheImport() throws IOException {
    Path file = TableSamples.csv(folder.resolve("log.csv"), LOG, ",", StandardCharsets.UTF_8, "");
    ImportProgress stop =
        new ImportProgress() {
          @Override
          public void file(String name, long bytes) {}

          @Override
          public void read(long bytesSoFar) {
            throw new CancellationException();
          }
        };

    assertThatThrownBy(
            () -> new LogImporter(ImportOptions.DEFAULTS).read(List.of(file), new NoRows(), stop))
        .isInstanceOf(CancellationException.class);
  }

  /** Damage of any kind may cost rows or the file, but no row without a fate, and no crash. */
  @Property(tries = 600)
  void damageNeverLosesARow(@ForAll Random random) throws IOException {
    Path file = Files.createTempFile("damaged", ".csv");
    try {
      TableSamples.csv(file, LOG, ",", StandardCharsets.UTF_8, "");
      Files.write(file, damaged(Files.readAllBytes(file), random));
      ImportedRows rows = ImportedRows.of(file);
      LogReading reading = rows.reading();
      assertThat(reading.accepted()).isEqualTo(rows.entries.size());
      assertThat(reading.quarantined()).isEqualTo(rows.imported.quarantine().size());
      assertThat(reading.records())
          .isEqualTo(reading.accepted() + reading.quarantined() + reading.skipped());
    } catch (SourceException e) {
      assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    byte[] evil = {'"', ',', '\n', '\r', 0, (byte) 0xFF, ';', '\t', '=', '9'};
    for (int i = 0; i <= random.nextInt(6); i++) {
      copy[random.nextInt(copy.length)] = evil[random.nextInt(evil.length)];
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(copy, 1 + random.nextInt(copy.length))
        : copy;
  }

  private static List<Fields> fields(Path file) {
    return ImportedRows.of(file).entries.stream().map(entry -> entry.fields()).toList();
  }

  private static void row(Sheet sheet, int number, String... texts) {
    org.apache.poi.ss.usermodel.Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }

  private static List<List<String>> log() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Case reference",
            "Date shared",
            "Shared with",
            "Decision",
            "Reasons",
            "Email",
            "How shared"));
    Stream.iterate(1, i -> i + 1)
        .limit(30)
        .forEach(
            i ->
                rows.add(
                    List.of(
                        "BR-2026-%05d".formatted(i),
                        "%02d/04/2026 09:%02d".formatted(i, i),
                        i % 3 == 0 ? "Police; Oxleas" : "Siân’s café",
                        i % 2 == 0 ? "Yes" : "Refused",
                        i % 5 == 0 ? "first\nsecond, \"quoted\"; end" : "risk seen",
                        "p%d@nhs.net".formatted(i),
                        "Secure email")));
    return rows;
  }

  /** Wants nothing. */
  private static final class NoRows implements RecordSink {
    @Override
    public void transmission(org.caldicottaudit.event.Transmission row) {}

    @Override
    public void entry(org.caldicottaudit.event.Entry row) {}
  }
}
