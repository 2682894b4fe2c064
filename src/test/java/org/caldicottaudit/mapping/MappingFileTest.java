package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingFileTest {
  private static final String MAPPING =
      """
      kind: case log
      title: Contacts
      columns:
        Kennung: case_ref
        "Date": shared_at
        Outcome: recipient_org
        "Told?": subject_informed
        How: channel
        Decision: ""
      ignore: [Notes]
      dates: {order: mdy, zone: UTC}
      values:
        channel: {Brown bag: hand, "3": fax}
        subject_informed: {told: "yes", not told: "no"}
      """;
  private static final String[] LOG = {
    "Kennung,Date,Outcome,Told?,How,Decision,Notes",
    "BR-1,03/04/2026 10:00,Police,told,brown bag,refused,x",
    "BR-2,03/05/2026 10:00,Health,not told,3,shared,x",
  };

  @TempDir Path folder;

  static List<Arguments> slips() {
    String columns = "\ncolumns: {Case: case_ref}";
    return List.of(
        Arguments.of("colums: {}", "\"colums\" is no key that a mapping has", "mean columns?"),
        Arguments.of("columns: {Case: case_ref}", "\"kind\" is missing", "case log"),
        Arguments.of("kind: caselog" + columns, "\"caselog\" is no kind", "mean case log?"),
        Arguments.of("kind: case log", "\"columns\" is missing", ""),
        Arguments.of(
            "kind: case log\ncolumns: {Case: case_reff}",
            "columns: \"case_reff\" is no field of the case log",
            "mean case_ref?"),
        Arguments.of("kind: case log\ncolumns: {Case: bananas_per_week}", "is no field", "--save"),
        Arguments.of(
            "kind: case log\ncolumns: {To: recipients}",
            "is a field of the e-mail log, not of the case log",
            ""),
        Arguments.of(
            "kind: case log\ncolumns: {Case: case_ref, No: case_ref}",
            "\"case_ref\" stands for both \"Case\" and \"No\"",
            ""),
        Arguments.of(
            "kind: case log\ncolumns: {Case: case_ref, Case: age}", "a key stands twice", "line 2"),
        Arguments.of(
            "kind: case log\ncolumns: {Case no: case_ref, CASE-NO: age}",
            "\"CASE-NO\" is the same heading as \"Case no\"",
            ""),
        Arguments.of(
            "kind: case log\nignore: [case]" + columns, "is the same heading as \"Case\"", ""),
        Arguments.of(
            "kind: case log\ncolumns: {\"?\": case_ref}", "\"?\" has no letter or digit", ""),
        Arguments.of("kind: case log\ncolumns: {Case: 5}", "\"Case\" must be a text", "\"\""),
        Arguments.of("kind: case log\ncolumns: [Case]", "\"columns\" must hold keys", ""),
        Arguments.of(
            "kind: case log\ncolumns: {Case: \"\"}", "\"columns\" gives no heading a field", ""),
        Arguments.of("kind: case log\nmatch: []" + columns, "\"match\" names no heading", ""),
        Arguments.of("kind: case log\nmatch: Case" + columns, "\"match\" must be a list", ""),
        Arguments.of(
            "kind: case log\ndates: {zone: BST}" + columns,
            "dates: \"BST\" can't be the zone of dates",
            "Europe/London, UTC, unknown"),
        Arguments.of(
            "kind: case log\ndates: {order: dym}" + columns, "can't be the order", "mean dmy?"),
        Arguments.of(
            "kind: case log\ndates: {ordre: dmy}" + columns,
            "dates: \"ordre\" is no key that a mapping has there",
            "mean order?"),
        Arguments.of(
            "kind: case log\nheader_row: 0" + columns, "\"header_row\" must be a whole number", ""),
        Arguments.of(
            "kind: case log\nvalues: {chanel: {x: fax}}\ncolumns: {Case: case_ref, How: channel}",
            "values: \"chanel\" is no field that a heading",
            "mean channel?"),
        Arguments.of(
            "kind: case log\nvalues: {channel: {x: telefax}}\ncolumns: {How: channel}",
            "values: channel: \"telefax\" is no code of the field",
            "fax"),
        Arguments.of(
            "kind: case log\nvalues: {channel: {x: fax, X.: hand}}\ncolumns: {How: channel}",
            "\"X.\" is the same heading as \"x\"",
            ""),
        Arguments.of(
            "kind: case log\nvalues: {case_ref: {x: y}}" + columns,
            "\"case_ref\" takes any text",
            ""),
        Arguments.of(
            "kind: &k case log\ntitle: *k" + columns, "uses an anchor, alias or tag", "line 2"),
        Arguments.of("kind: case log\n---\nkind: case log", "is no proper YAML", ""),
        Arguments.of("kind: [case log", "is no proper YAML", "line"),
        Arguments.of("", "must hold keys with values", ""),
        Arguments.of("- kind", "must hold keys with values", ""));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void refusesASlip(String text, String what, String advice) throws IOException {
    Path file = mapping("slip.yaml", text);

    assertThatThrownBy(() -> MappingFile.read(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("The mapping slip.yaml")
        .hasMessageContaining(what)
        .hasMessageContaining(advice);
  }

  @Test
  void refusesWhatIsNoTextOrFarTooLong() throws IOException {
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'t', ':', (byte) 0xE9});
    Path huge = mapping("huge.yaml", "#".repeat((1 << 20) + 1));
    Path deep = mapping("deep.yaml", "kind: " + "[".repeat(5_000));

    assertThatThrownBy(() -> MappingFile.read(latin))
        .hasMessageContaining("isn't written in UTF-8");
    assertThatThrownBy(() -> MappingFile.read(huge)).hasMessageContaining("at most 1 MB");
    assertThatThrownBy(() -> MappingFile.read(deep))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("is no proper YAML");
    assertThatThrownBy(() -> MappingFile.read(folder.resolve("gone.yaml")))
        .hasMessageContaining("can't be opened");
  }

  @Test
  void goesBeforeWhatHeadingsMeanOtherwise() throws IOException {
    ImportedRows rows = imported(mapping("own.yaml", MAPPING), LOG);

    LogReading log = reading(rows, "log.csv");
    assertThat(log.kind()).isEqualTo("case log (Contacts, mapping own.yaml)");
    assertThat(log.columns())
        .containsEntry("Date", "shared_at")
        .containsEntry("Outcome", "recipient_org")
        .containsEntry("Decision", "")
        .containsEntry("Notes", "");
    assertThat(rows.entries)
        .extracting(entry -> entry.fields().time(Field.SHARED_AT).orElseThrow().toString())
        .containsExactly("2026-03-04T10:00:00Z", "2026-03-05T10:00:00Z");
    assertThat(rows.entries)
        .extracting(entry -> entry.fields().text(Field.CHANNEL).orElseThrow())
        .containsExactly("hand", "fax");
    assertThat(rows.entries)
        .extracting(entry -> entry.fields().flag(Field.SUBJECT_INFORMED).orElseThrow())
        .containsExactly(YesNo.YES, YesNo.NO);
  }

  @Test
  void isListedWithItsDigestAmongTheFilesRead() throws IOException {
    Path mapping = mapping("own.yaml", MAPPING);

    LogReading own = reading(imported(mapping, LOG), "own.yaml");

    assertThat(own.kind()).isEqualTo("mapping file");
    assertThat(own.sha256())
        .hasSize(64)
        .isEqualTo(MappingFile.read(mapping).fingerprint().sha256());
    assertThat(own.bytes()).isEqualTo(Files.size(mapping));
    assertThat(own.warnings()).isEmpty();
  }

  @Test
  void isFoundInAFolderBesideTheLogs() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    mapping("mappings/own.yml", MAPPING);
    mapping("mappings/other.yaml", "kind: case log\ncolumns: {Nowhere: case_ref}");
    mapping("mappings/.hidden.yaml", "not: a mapping");
    ImportedRows.write(folder, StandardCharsets.UTF_8, LOG);

    for (Path given : List.of(folder, folder.resolve("log.csv"))) {
      ImportedRows rows = ImportedRows.of(given);
      assertThat(reading(rows, "log.csv").kind()).contains("mapping own.yml");
      assertThat(reading(rows, "other.yaml").warnings())
          .containsExactly("No table has its headings, so it was not used.");
    }
  }

  @Test
  void mustFitATableWhenItIsNamed() throws IOException {
    Path mapping =
        mapping(
            "own.yaml", "kind: case log\ncolumns: {Case no: case_ref, Decison: decision, By: age}");

    assertThatThrownBy(
            () -> imported(mapping, "Case no,Date shared,Decision,By", "BR-1,2026-01-02,Yes,2"))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "The mapping own.yaml was not used: row 1 lacks \"Decison\". Correct the mapping's headings, or leave it out.");
    assertThatThrownBy(() -> imported(mapping, "Case no,What,By", "BR-1,2026-01-02,2"))
        .hasMessageContaining("no row of headings of a known log")
        .hasMessageContaining("row 1 lacks \"Decison\"")
        .hasMessageContaining("log.csv --save mapping.yaml");
    assertThatThrownBy(() -> imported(mapping, "Case ref,Date shared,Decision", "1,2026-01-02,Yes"))
        .hasMessageContaining(
            "no table of the files has its headings in one row (Case no, Decison, By)");
  }

  @Test
  void warnsOfATableThatItNearlyFits() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    mapping("mappings/own.yaml", "kind: case log\ncolumns: {Case no: case_ref, Wann: shared_at}");
    ImportedRows rows =
        ImportedRows.csv(folder, "Case no,Date shared,Decision", "BR-1,2026-01-02,Yes");

    assertThat(reading(rows, "log.csv").warnings())
        .contains("The mapping own.yaml was not used: row 1 lacks \"Wann\".");
  }

  @Test
  void holdsOnlyForItsRowOfHeadings() throws IOException {
    String mapping =
        "kind: case log\nheader_row: 2\ncolumns: {Case no: case_ref, Date: decided_at}";

    assertThatThrownBy(
            () ->
                imported(mapping("own.yaml", mapping), "Case no,Date,Decision", "1,2026-01-02,Yes"))
        .hasMessageContaining("its headings stand in row 1, which isn't where it says");
    assertThat(
            reading(
                    imported(
                        mapping("own.yaml", mapping),
                        "Sharing log,,",
                        "Case no,Date,Decision",
                        "1,2026-01-02,Yes"),
                    "log.csv")
                .columns())
        .containsEntry("Date", "decided_at");
  }

  @Test
  void refusesTwoThatFitEquallyWell() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    mapping("mappings/a.yaml", "kind: case log\ncolumns: {Case no: case_ref, Date: shared_at}");
    mapping("mappings/b.yaml", "kind: case log\ncolumns: {Case no: case_ref, Date: decided_at}");
    ImportedRows.write(folder, StandardCharsets.UTF_8, "Case no,Date", "BR-1,2026-01-02");

    assertThatThrownBy(() -> ImportedRows.of(folder))
        .hasMessage(
            "log.csv: the mappings a.yaml and b.yaml both fit its headings. Take one of them away, or say under match what tells them apart.");
  }

  @Test
  void readsAReferenceTable() throws IOException {
    ImportedRows rows =
        imported(
            mapping(
                "own.yaml",
                "kind: partners table\ncolumns: {Wer: organisation, Seit: signatory since}\ndates: {order: dmy}"),
            "Wer,Seit,Bemerkung",
            "Police,03/04/2017,x");

    assertThat(rows.imported.tables().partners().orElseThrow())
        .singleElement()
        .satisfies(
            partner -> assertThat(partner.signatorySince()).hasToString("Optional[2017-04-03]"));
  }

  @Test
  void theSampleReadsALogOfItsHeadings() throws IOException {
    ImportedRows rows =
        imported(
            Path.of("samples", "mapping.yaml"),
            "Person ID,Contact date,Shared to,How,Told?,Worker",
            "77,02/03/2026,Police,brown envelope,not told,A B");

    assertThat(rows.reading().kind()).isEqualTo("case log (contacts, mapping mapping.yaml)");
    assertThat(rows.reading().warnings())
        .contains("The mapping mapping.yaml names the column \"Why\", which isn't there.");
    assertThat(rows.entryFields().text(Field.CHANNEL)).contains("post");
    assertThat(rows.entryFields().flag(Field.SUBJECT_INFORMED)).contains(YesNo.NO);
    assertThat(rows.entryFields().time(Field.SHARED_AT)).hasToString("Optional[2026-02-03]");
  }

  @Test
  void everyFieldCanBeMapped() {
    for (Field field : Field.values()) {
      assertThat(
              Profiles.columns(TableKind.EMAIL_LOG).contains(field.key())
                  || Profiles.columns(TableKind.CASE_LOG).contains(field.key()))
          .as(field.key())
          .isTrue();
    }
  }

  private ImportedRows imported(Path mapping, String... lines) throws IOException {
    return ImportedRows.of(
        ImportedRows.write(folder, StandardCharsets.UTF_8, lines),
        new ImportOptions(Optional.empty(), List.of(mapping)));
  }

  private static LogReading reading(ImportedRows rows, String file) {
    return rows.imported.readings().stream()
        .filter(reading -> reading.source().file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private Path mapping(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
