package org.caldicottaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.mapping.ImportProgress;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;
import org.caldicottaudit.mapping.Vocabulary;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What people write into the template comes back as they meant it, without a mapping. */
@Isolated("changes the time zone of the whole program")
class SharingLogTemplateTest {
  private static final TemplateDefinition TEMPLATE = TemplateDefinition.shipped();
  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Sheet to the types of its example's rows. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "Sharing", List.of("disclosure", "refusal", "disclosure"),
          "Consents", List.of("consent"),
          "Notices", List.of("notice"),
          "Advice", List.of("advice"),
          "Escalations", List.of("escalation"),
          "Referrals", List.of("referral"),
          "Meetings and plans", List.of("strategy discussion", "plan"),
          "Incidents", List.of("incident"),
          "Kept records", List.of("record"));

  @TempDir Path folder;

  private record Read(Imported imported, List<Entry> entries) {
    List<Entry> of(String sheet) {
      return entries.stream().filter(entry -> entry.source().sheet().equals(sheet)).toList();
    }
  }

  private static Read read(Path file) {
    List<Entry> entries = new ArrayList<>();
    RecordSink sink =
        new RecordSink() {
          @Override
          public void transmission(Transmission row) {
            throw new AssertionError("the template holds no e-mail: " + row.place());
          }

          @Override
          public void entry(Entry row) {
            entries.add(row);
          }
        };
    return new Read(
        new LogImporter(ImportOptions.DEFAULTS).read(List.of(file), sink, ImportProgress.NONE),
        entries);
  }

  private Path written(String name) throws IOException {
    PolicyFolder policies = new PolicyFolder(Path.of("policies"));
    Catalogue catalogue = Catalogue.load(policies);
    Path file = folder.resolve(name);
    new SharingLogTemplate(catalogue, PackLoader.load(policies, catalogue)).write(file, false);
    return file;
  }

  /** The template with the rows of its own example typed into its sheets. */
  private Path filled() throws IOException {
    Path file = folder.resolve("filled.xlsx");
    try (InputStream in = Files.newInputStream(written("empty.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      TEMPLATE.sheets().forEach(plan -> fill(book.getSheet(plan.name()), plan));
      book.write(out);
    }
    return file;
  }

  private static void fill(XSSFSheet sheet, TemplateSheet plan) {
    for (int row = 0; row < plan.exampleRows(); row++) {
      sheet.createRow(row + 1);
      for (int i = 0; i < plan.columns().size(); i++) {
        TemplateColumn column = plan.columns().get(i);
        if (row < column.examples().size() && !column.examples().get(row).isEmpty()) {
          Cell cell = sheet.getRow(row + 1).createCell(i);
          cell.setCellStyle(sheet.getColumnStyle(i));
          type(cell, column.form(), column.examples().get(row));
        }
      }
    }
  }

  private static void type(Cell cell, CellForm form, String value) {
    switch (form) {
      case TEXT -> cell.setCellValue(value);
      case NUMBER -> cell.setCellValue(Double.parseDouble(value));
      case DATE -> cell.setCellValue(LocalDate.parse(value));
      case TIME ->
          cell.setCellValue(
              value.length() == 10
                  ? LocalDate.parse(value).atStartOfDay()
                  : LocalDateTime.parse(value, ISO));
    }
  }

  private static List<TemplateSheet> logs() {
    return TEMPLATE.sheets().stream().filter(plan -> !plan.table()).toList();
  }

  @Test
  void whatIsTypedComesBackInEveryField() throws IOException {
    Read read = read(filled());

    assertThat(read.imported.quarantine()).isEmpty();
    for (TemplateSheet plan : logs()) {
      List<Entry> entries = read.of(plan.name());
      assertThat(entries).as(plan.name()).hasSize(plan.exampleRows());
      for (TemplateColumn column : plan.columns()) {
        Field field = Field.find(column.name()).orElseThrow();
        for (int row = 0; row < entries.size(); row++) {
          String typed = column.examples().isEmpty() ? "" : column.examples().get(row);
          assertThat(shown(entries.get(row).fields(), field))
              .as("%s, %s, row %d", plan.name(), column.heading(), row)
              .isEqualTo(Vocabulary.GENERAL.code(column.name(), typed).orElse(typed));
        }
      }
    }
  }

  /** The value as the definition writes it. */
  private static String shown(Fields fields, Field field) {
    if (!fields.has(field)) {
      return "";
    }
    if (field.many()) {
      return String.join("; ", fields.texts(field));
    }
    return switch (field.kind()) {
      case DATE -> fields.date(field).orElseThrow().toString();
      case TIME -> shown(fields.time(field).orElseThrow());
      case NUMBER -> String.valueOf(fields.number(field).getAsLong());
      case FLAG -> fields.flag(field).orElseThrow().code();
      default -> fields.text(field).orElseThrow();
    };
  }

  private static String shown(Moment moment) {
    return moment.hasTime()
        ? ISO.format(moment.instant().atZone(Moment.LONDON))
        : moment.date().toString();
  }

  @Test
  void eachSheetHoldsEntriesOfItsKind() throws IOException {
    Read read = read(filled());

    assertThat(logs()).extracting(TemplateSheet::name).hasSameElementsAs(TYPES.keySet());
    TYPES.forEach(
        (sheet, types) ->
            assertThat(read.of(sheet)).extracting(Entry::kind).as(sheet).isEqualTo(types));
  }

  @Test
  void tablesComeBackAsTables() throws IOException {
    Imported imported = read(filled()).imported;

    assertThat(imported.tables().partners().orElseThrow())
        .extracting(partner -> partner.organisation() + partner.kind() + partner.domains())
        .containsExactly("Metropolitan Policepolice[met.police.uk]");
    assertThat(imported.tables().agreements().orElseThrow())
        .extracting(agreement -> agreement.reference() + agreement.tier() + agreement.reviewDue())
        .containsExactly("MASH-ISA3Optional[2027-03-01]");
    assertThat(imported.tables().retention().orElseThrow())
        .extracting(rule -> rule.recordClass() + " " + rule.periodAsWritten())
        .containsExactly("Child protection file 6 years");
  }

  @Test
  void anEmptyTemplateHoldsNothingAndSuppliesNoTable() throws IOException {
    Read read = read(written("empty.xlsx"));

    assertThat(read.entries).isEmpty();
    assertThat(read.imported.quarantine()).isEmpty();
    assertThat(read.imported.readings())
        .hasSize(TEMPLATE.sheets().size())
        .allMatch(reading -> reading.accepted() == 0);
    assertThat(read.imported.tables().partners()).isEmpty();
    assertThat(read.imported.tables().agreements()).isEmpty();
    assertThat(read.imported.tables().retention()).isEmpty();
    assertThat(warnings(read))
        .containsExactly(
            "Sheet \"Start here\" was not read: its first row asks for that.",
            "Sheet \"Example\" was not read: its first row asks for that.",
            "The tables have headings but no rows.");
  }

  @Test
  void nothingIsComplainedOfInAFilledTemplate() throws IOException {
    assertThat(warnings(read(filled())))
        .containsExactly(
            "Sheet \"Start here\" was not read: its first row asks for that.",
            "Sheet \"Example\" was not read: its first row asks for that.");
  }

  private static List<String> warnings(Read read) {
    return read.imported.readings().stream()
        .map(LogReading::warnings)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void everyWordOfADropDownIsOneThatTheVocabularyKnows() {
    List<String> closed =
        List.of("decision", "channel", "consent_status", "no_consent_kind", "harm", "rating");
    List<String> checked = new ArrayList<>();
    for (TemplateColumn column :
        TEMPLATE.sheets().stream().flatMap(plan -> plan.columns().stream()).toList()) {
      for (String word : column.choices()) {
        if (!Vocabulary.GENERAL.codesInOrder(column.name()).isEmpty()) {
          assertThat(Vocabulary.GENERAL.code(column.name(), word))
              .as("%s: %s", column.name(), word)
              .isPresent();
          checked.add(column.name());
        }
      }
    }
    assertThat(checked).containsAll(closed).contains("entry_type", "fgm", "categories", "kind");
  }

  @Test
  void everyHeadingHasANoteThatQuotesTheProtocol() throws IOException {
    try (InputStream in = Files.newInputStream(written("empty.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (TemplateSheet plan : TEMPLATE.sheets()) {
        for (int i = 0; i < plan.columns().size(); i++) {
          assertThat(note(book, plan.name(), i))
              .as(plan.columns().get(i).heading())
              .contains(plan.columns().get(i).help());
        }
      }
      assertThat(note(book, "Sharing", place("Sharing", "How shared")))
          .contains("“Am I sharing this information in a secure way?”")
          .contains("SEC-07 Paper, fax, phone");
    }
  }

  private static String note(XSSFWorkbook book, String sheet, int place) {
    return book.getSheet(sheet).getRow(0).getCell(place).getCellComment().getString().getString();
  }

  private static int place(String sheet, String heading) {
    TemplateSheet plan =
        TEMPLATE.sheets().stream()
            .filter(one -> one.name().equals(sheet))
            .findFirst()
            .orElseThrow();
    return plan.columns().stream().map(TemplateColumn::heading).toList().indexOf(heading);
  }

  @Test
  void aTypeColumnOfItsOwnGoesBeforeTheHeadingOfTheNumber() throws IOException {
    Path file = folder.resolve("log.csv");
    Files.writeString(
        file,
        """
        Consent no,Entry type,Case ID,Date recorded,Reasons
        1,advice,TV-1,2026-04-03,why
        2,,TV-1,2026-04-03,why
        """);

    assertThat(read(file).entries).extracting(Entry::kind).containsExactly("advice", "unclear");
  }

  @Test
  void theSameBytesAreWrittenInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    byte[] first = Files.readAllBytes(written("one.xlsx"));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(Files.readAllBytes(written("other.xlsx"))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aFileThatIsThereStaysAndNothingIsLeftBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xlsx"), "mine");

    assertThatThrownBy(() -> written("log.xlsx")).isInstanceOf(FileAlreadyExistsException.class);

    assertThat(file).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
