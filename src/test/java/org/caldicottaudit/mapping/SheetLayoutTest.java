package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.TableSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that aren't the log's, that have no heading, that nobody sees or that are computed. */
class SheetLayoutTest {
  @TempDir Path folder;

  @Test
  void aTableBehindABlankColumnIsNotPartOfTheLog() throws IOException {
    List<List<String>> table =
        List.of(
            List.of("Case ID", "Date shared", "Shared with", "", "Partner", "Kind"),
            List.of("BR-1", "2026-04-03", "Police", "", "Kent Police", "police"),
            List.of("", "", "", "", "Oxleas", "nhs"),
            List.of("Case ID", "Date shared", "Shared with", "", "Bexley", "council"),
            List.of("BR-2", "2026-04-04", "Oxleas", "", "", ""));

    for (ImportedRows rows : inEveryForm(table)) {
      assertThat(rows.entries).extracting(Entry::row).containsExactly(2, 5);
      assertThat(rows.entries).noneMatch(entry -> entry.fields().has(Field.AGENCY));
      assertThat(rows.entries).noneMatch(entry -> entry.fields().has(Field.ENTRY_TYPE));
      assertThat(rows.imported.quarantine()).isEmpty();
      assertThat(rows.reading().warnings())
          .contains(
              "Columns E to F stand apart behind a blank column and were not read; delete the blank"
                  + " column if they belong to the log.");
    }
  }

  /** Or the rows above it would vanish, and its words become columns. */
  @Test
  void aRowOfValuesIsNoRowOfHeadings() throws IOException {
    Path log =
        ImportedRows.write(
            folder,
            StandardCharsets.UTF_8,
            "Rif,Tipo,Esito,A chi,Grado,Casella,Giorno,Modo",
            "W-1,Telling,Approved it,Police,Constable,x@dale.police.uk,10 February 2026,Sent it",
            "W-2,Telling,Disclosed,Police,Social Worker,y@dale.police.uk,11 February 2026,e-mail");

    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> ImportedRows.of(log))
        .withMessageContaining("no row of headings of a known log was found");
  }

  @Test
  void theLogIsTheBlockWithTheMostKnownHeadings() throws IOException {
    List<List<String>> table =
        List.of(
            List.of("Partner", "", "Case ID", "Date shared", "Shared with"),
            List.of("Kent Police", "", "BR-1", "2026-04-03", "Police"));

    for (ImportedRows rows : inEveryForm(table)) {
      assertThat(rows.entryFields().text(Field.CASE_REF)).contains("BR-1");
      assertThat(rows.entryFields().has(Field.AGENCY)).isFalse();
      assertThat(rows.reading().warnings())
          .contains(
              "Column A stands apart behind a blank column and was not read; delete the blank"
                  + " column if it belongs to the log.");
    }
  }

  @Test
  void aRowOfATextFileMustHoldTheCellsOfBothTables() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,,Partner,Kind",
            "BR-1,2026-04-03,Police,,Kent Police,police",
            "BR-2 2026-04-03,Police,,Kent Police,police",
            "BR-3,2026-04-03,Police");

    assertThat(rows.entries).extracting(Entry::row).containsExactly(2);
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.place().row())
        .containsExactly(3, 4);
  }

  @Test
  void aLogThatIsNoneWithoutItsOtherBlockIsReadWhole() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(folder, "Case ID,,Date shared,,Shared with", "BR-1,,2026-04-03,,Police");

    assertThat(rows.entryFields().text(Field.CASE_REF)).contains("BR-1");
    assertThat(rows.entryFields().texts(Field.RECIPIENT_ORG)).containsExactly("Police");
    assertThat(rows.reading().warnings()).isEmpty();
  }

  @Test
  void aColumnThatNobodyFilledInDividesNoWideLog() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,Decision,Reasons,,Purpose,Channel,Consent,Lawful"
                + " basis,Agency",
            "BR-1,2026-04-03,Police,Share,asked,,s47,Email,Given,Legal obligation,Council");

    assertThat(rows.entryFields().text(Field.CASE_REF)).contains("BR-1");
    assertThat(rows.entryFields().text(Field.PURPOSE)).contains("s47");
  }

  @Test
  void aMappingNamesWhatBelongsToItsTable() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    Files.writeString(
        folder.resolve("mappings").resolve("ours.yaml"),
        """
        kind: case log
        match: [Nr]
        columns:
          Nr: case_ref
          Given: shared_at
          To: recipient_org
        """);
    Files.writeString(folder.resolve("log.csv"), "Nr,Given,,To,Notes\nBR-1,2026-04-03,,Police,x\n");

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.entryFields().text(Field.CASE_REF)).contains("BR-1");
    assertThat(rows.entryFields().texts(Field.RECIPIENT_ORG)).containsExactly("Police");
  }

  @Test
  void aHeadingThatIsMergedOverABlankColumnSetsNothingApart() throws IOException {
    Path file = folder.resolve("log.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      row(sheet, 0, "Case ID", "Shared with", "", "Date shared", "Decision");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
      for (int i = 1; i <= HeaderSearch.ROWS + 10; i++) {
        row(sheet, i, "BR-" + i, "Police", "", "%02d/04/2026".formatted(1 + i % 30), "Share");
      }
      TableSamples.save(file, workbook);
    }

    ImportedRows rows = ImportedRows.of(file);

    assertThat(rows.entries).hasSize(HeaderSearch.ROWS + 10);
    assertThat(rows.entries)
        .allMatch(entry -> entry.fields().has(Field.SHARED_AT))
        .allMatch(entry -> entry.fields().has(Field.DECISION));
    assertThat(rows.reading().warnings()).isEmpty();
  }

  @Test
  void aColumnWithoutAHeadingIsNamed() throws IOException {
    List<List<String>> table =
        List.of(
            List.of("Case ID", "", "Date shared", "Shared with", "", ""),
            List.of("BR-1", "urgent", "2026-04-03", "Police", "", ""),
            List.of("BR-2", "", "2026-04-03", "Police", "", ""),
            List.of("BR-3", "urgent", "2026-04-03", "Police", "phoned", ""));

    for (ImportedRows rows : inEveryForm(table)) {
      assertThat(rows.entries).hasSize(3).allMatch(entry -> entry.fields().has(Field.SHARED_AT));
      assertThat(rows.reading().warnings())
          .containsExactly(
              "Columns that hold something below no heading, which was not read: B (filled cells:"
                  + " 2), E (filled cells: 1). Give them headings if they belong to the log.");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
  void columnsAreNamedAsExcelNamesThem(int column, String letters) {
    assertThat(Block.letters(column)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hiddenColumnsAndResultsOfFormulasAreReadAndSaid(boolean modern) throws IOException {
    Path file = folder.resolve(modern ? "log.xlsx" : "log.xls");
    try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Log");
      row(sheet, 0, "Case ID", "Date shared", "Shared with", "Colour");
      row(sheet, 1, "BR-1", "2026-04-03", "", "red");
      sheet.getRow(1).createCell(2).setCellFormula("\"Kent \"&\"Police\"");
      sheet.getRow(1).createCell(3).setCellFormula("1+1");
      sheet.setColumnHidden(2, true);
      sheet.setColumnHidden(9, true);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      TableSamples.save(file, workbook);
    }

    ImportedRows rows = ImportedRows.of(file);

    assertThat(rows.entryFields().texts(Field.RECIPIENT_ORG)).containsExactly("Kent Police");
    assertThat(rows.reading().warnings())
        .containsExactly(
            "Hidden columns, which were read all the same: \"Shared with\".",
            "Cells with a formula, of which the result that Excel stored was read: 1.");
  }

  private List<ImportedRows> inEveryForm(List<List<String>> table) throws IOException {
    String[] lines = table.stream().map(row -> String.join(",", row)).toArray(String[]::new);
    return List.of(
        ImportedRows.csv(folder, lines),
        ImportedRows.of(TableSamples.xlsx(folder.resolve("log.xlsx"), table)),
        ImportedRows.of(TableSamples.xls(folder.resolve("log.xls"), table)));
  }

  private static void row(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }
}
