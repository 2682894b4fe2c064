package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ICO's data sharing decision form, filled in as it stands. */
class FormsTest {
  private static final List<String> LABELS =
      List.of(
          "Name of organisation receiving request to share data",
          "Name of organisation requesting data",
          "Name and position of person requesting data",
          "Date request received",
          "Description of data requested",
          "Data controller relationship: Joint / Separate",
          "Will we have a data sharing agreement in place? Yes/No",
          "Purpose of sharing",
          "Lawful basis for sharing \u2013 please state which",
          "Why is sharing \u2018necessary\u2019?",
          "Have you considered a DPIA?",
          "Were views of DPO (or equivalent) considered? (if DPIA not done)",
          "Are there any specific arrangements for retention/deletion of data?",
          "What are the security considerations?",
          "Decision on request",
          "Reason(s) for sharing or not sharing",
          "Decision taken by (name and position)",
          "Signed:",
          "Dated:");
  private static final List<String> ANSWERS =
      List.of(
          "Council",
          "Mercia Police",
          "Ann Lee, Constable",
          "2026-04-03",
          "Address",
          "Separate",
          "No",
          "Enquiry",
          "Public task",
          "To find the child",
          "No",
          "No",
          "None",
          "Encrypted",
          "Refused",
          "Not needed",
          "Bo Ray, Head of service",
          "B Ray",
          "2026-04-05");

  @TempDir Path folder;

  private static List<List<String>> form(List<String> answers) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < LABELS.size(); i++) {
      rows.add(List.of(LABELS.get(i), answers.get(i)));
    }
    return rows;
  }

  private static List<String> with(String label, String answer) {
    List<String> answers = new ArrayList<>(ANSWERS);
    answers.set(LABELS.indexOf(label), answer);
    return answers;
  }

  private static void sheet(Workbook book, String name, List<List<String>> rows) {
    Sheet sheet = book.createSheet(name);
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++) {
        if (!rows.get(i).get(j).isEmpty()) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
    }
  }

  private ImportedRows read(Workbook book) throws IOException {
    Path file = folder.resolve("decisions.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    return ImportedRows.of(file);
  }

  private ImportedRows read(List<List<String>> rows) throws IOException {
    Workbook book = new XSSFWorkbook();
    sheet(book, "One", rows);
    return read(book);
  }

  @Test
  void aSheetIsADecisionAndItsFirstLabelIsItsPlace() throws IOException {
    List<List<String>> titled = new ArrayList<>(List.of(List.of("Decision form"), List.of("")));
    titled.addAll(form(with("Decision on request", "Agreed")));
    Workbook book = new XSSFWorkbook();
    sheet(book, "One", form(ANSWERS));
    sheet(book, "Two", titled);
    sheet(book, "Blank", form(LABELS.stream().map(label -> "").toList()));

    ImportedRows rows = read(book);

    assertThat(rows.entries)
        .extracting(entry -> entry.place() + " " + entry.type())
        .containsExactly(
            "decisions.xlsx, sheet \"One\", row 1 REFUSAL",
            "decisions.xlsx, sheet \"Two\", row 3 DISCLOSURE");
    Fields fields = rows.entries.get(0).fields();
    assertThat(fields.text(Field.AGENCY)).contains("Council");
    assertThat(fields.text(Field.REQUESTER_ORG)).contains("Mercia Police");
    assertThat(fields.text(Field.REQUESTER_ROLE)).contains("Constable");
    assertThat(fields.text(Field.DECIDER_ROLE)).contains("Head of service");
    assertThat(fields.text(Field.LAWFUL_BASIS)).contains("Public task");
    assertThat(fields.text(Field.ADVICE_FROM)).contains("No");
    assertThat(fields.time(Field.DECIDED_AT)).hasToString("Optional[2026-04-05]");
    assertThat(fields.has(Field.AGREEMENT_REF)).isFalse();
    assertThat(rows.imported.readings())
        .extracting(LogReading::accepted)
        .containsExactlyInAnyOrder(1L, 1L, 0L);
    assertThat(rows.imported.readings())
        .filteredOn(reading -> reading.source().sheet().equals("Blank"))
        .allSatisfy(
            reading -> {
              assertThat(reading.skipped()).isEqualTo(LABELS.size());
              assertThat(reading.warnings()).contains("Forms without an answer, skipped: 1.");
            });
  }

  @Test
  void readsAFormOfCsvLikeOneOfExcel() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Data sharing decision,"));
    for (List<String> row : form(ANSWERS)) {
      lines.add(row.get(0) + ",\"" + row.get(1) + "\"");
    }

    ImportedRows csv = ImportedRows.csv(folder, lines.toArray(String[]::new));

    assertThat(csv.entryFields()).isEqualTo(read(form(ANSWERS)).entryFields());
    assertThat(csv.entries.get(0).row()).isEqualTo(2);
    assertThat(csv.reading().records()).isEqualTo(LABELS.size() + 1L);
    assertThat(csv.reading().columns()).containsEntry("Purpose of sharing", "purpose");
  }

  @Test
  void answersMayStandFartherRightGoOnBelowAndHaveNumbersBefore() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int number = 1;
    for (List<String> row : form(ANSWERS)) {
      rows.add(List.of(number++ + ". " + row.get(0), "", row.get(1)));
      if (row.get(0).equals("Purpose of sharing")) {
        rows.add(List.of("", "", "and to plan"));
      }
    }

    Fields fields = read(rows).entryFields();

    assertThat(fields.text(Field.PURPOSE)).contains("Enquiry\nand to plan");
    assertThat(fields.text(Field.REASONS)).contains("Not needed");
    assertThat(fields.text(Field.LAWFUL_BASIS)).contains("Public task");
  }

  @Test
  void whatIsNotUsedIsSaid() throws IOException {
    List<List<String>> rows = form(ANSWERS);
    rows.add(List.of("Cost centre", "4711"));
    rows.add(List.of("Notes for whoever fills this in"));
    rows.set(0, List.of(LABELS.get(0), "Council", "see file"));

    LogReading reading = read(rows).reading();

    assertThat(reading.columns())
        .containsEntry("Cost centre", "")
        .doesNotContainKey("Notes for whoever fills this in");
    assertThat(reading.warnings())
        .contains("Rows of a form with something beside the answer, which was not used: 1.");
    assertThat(reading.accepted() + reading.skipped()).isEqualTo(rows.size());
  }

  @Test
  void aFormWithAnAnswerThatCannotBeReadIsQuarantinedWhole() throws IOException {
    ImportedRows rows = read(form(with("Dated:", "some day")));

    assertThat(rows.entries).isEmpty();
    assertThat(rows.imported.quarantine())
        .singleElement()
        .satisfies(
            form -> {
              assertThat(form.column()).isEqualTo("Dated:");
              assertThat(form.place().row()).isEqualTo(1);
              assertThat(form.raw()).contains("Mercia Police").contains("some day");
            });
    assertThat(rows.reading().skipped()).isEqualTo(LABELS.size() - 1L);
  }

  @Test
  void twoFormsOnASheetAreRefused() {
    List<List<String>> rows = form(ANSWERS);
    rows.addAll(form(ANSWERS));

    assertThatThrownBy(() -> read(rows))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "decisions.xlsx, sheet \"One\": a label of the form stands there more than once. Give each decision a sheet or a file of its own.");
  }

  @Test
  void aLabelFarBelowIsNotOverlooked() throws IOException {
    List<List<String>> rows = form(ANSWERS);
    for (int i = 0; i < 40; i++) {
      rows.add(List.of("", "more"));
    }
    rows.add(List.of("Decision on request", "Agreed"));

    assertThat(read(rows).reasons()).singleElement().asString().contains("below its first 50 rows");
  }

  @Test
  void aDateThatCouldBeReadTwoWaysIsNotGuessed() {
    List<String> answers = with("Date request received", "03/04/2026");
    answers.set(LABELS.indexOf("Dated:"), "05/04/2026");

    assertThatThrownBy(() -> read(form(answers)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("--date-order dmy");
  }
}
