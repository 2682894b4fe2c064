package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.report.CaseMask;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody takes a run home and looks into every corner of every file for a person of the logs:
 * parts of workbooks, properties, hidden sheets, the metadata of papers.
 */
final class MotivatedIntruderTest {
  private static final Set<String> NAMES =
      Set.of(
          "Child",
          "Name and position of person requesting data",
          "Decision taken by",
          "Recipient name",
          "Consent given by");
  private static final Set<String> TEXTS =
      Set.of(
          "Purpose of sharing",
          "Reason(s) for disclosure or non-disclosure",
          "Reason consent not sought",
          "Reason not informed",
          "Professional judgement",
          "Outcome of advice");
  private static final Pattern NHS_NUMBER = Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b");

  /** Case references stay: they are how a Guardian finds the record. */
  private static final Pattern CASE = Pattern.compile("TV-\\d{4}-\\d{5}");

  private static final Pattern ADDRESS = Pattern.compile("[\\w.'+-]+@[\\w.-]+");

  // JUnit sets all of these.
  @TempDir private static Path folder;
  private static final Set<String> SECRETS = new TreeSet<>();
  private static final Map<String, String> FILES = new LinkedHashMap<>();
  private static final Map<String, String> BOARD_FILES = new LinkedHashMap<>();
  private static final Map<String, String> MASKED_FILES = new LinkedHashMap<>();
  private static final List<Finding> FINDINGS = new ArrayList<>();

  @BeforeAll
  static void audit() throws IOException {
    AuditOptions named = Runs.options(Runs.QUARTER, folder.resolve("quarter"));
    AuditResult result =
        Runs.audit(
            new AuditOptions(
                named.inputs(),
                named.out(),
                named.policies(),
                named.pack(),
                named.asOf(),
                named.from(),
                named.to(),
                named.opa(),
                false,
                ImportOptions.DEFAULTS));
    FINDINGS.addAll(result.report().findings());
    Path board = Files.createDirectory(folder.resolve("board"));
    for (ReportWriter writer : Formats.of(Depth.BOARD)) {
      writer.write(result.report(), board.resolve(writer.fileName()));
    }
    Path masked = Files.createDirectory(folder.resolve("masked"));
    for (ReportWriter writer : Formats.all()) {
      new CaseMask(writer, reference -> "C-" + (char) ('A' + reference.hashCode() % 7))
          .write(result.report(), masked.resolve(writer.fileName()));
    }
    read(masked, MASKED_FILES);
    read(result.folder(), FILES);
    read(board, BOARD_FILES);
    learnFromMessages();
    learnFromLog();
  }

  @Test
  void findsNoPersonOfTheLogs() {
    assertThat(SECRETS).hasSizeGreaterThan(1_000);
    for (Map<String, String> files : List.of(FILES, BOARD_FILES)) {
      files.forEach(
          (name, text) ->
              assertThat(SECRETS.stream().filter(text::contains).toList()).as(name).isEmpty());
    }
  }

  @Test
  void findsWhatItLooksForWhereItIs() throws IOException {
    Path sample = Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx");
    String parts = workbook(sample);
    assertThat(SECRETS.stream().filter(parts::contains).count()).isGreaterThan(1_000);
    assertThat(FILES.keySet())
        .contains("report.html", "report.pdf", "findings.xlsx", "findings.csv", "findings.jsonl")
        .contains("summary.json", "manifest.json", "quarantine.csv");
    assertThat(FILES.get("report.pdf")).contains("findings to act on");
    assertThat(FILES.get("findings.xlsx")).contains("findings to act on");
  }

  @Test
  void findsNoCaseAndNoFindingInWhatABoardGets() {
    assertThat(BOARD_FILES)
        .containsOnlyKeys("report.html", "report.pdf", "figures.xlsx", "summary.json");
    Set<String> rows = new TreeSet<>();
    for (Finding finding : FINDINGS) {
      rows.add(finding.id());
      rows.addAll(List.of(finding.caseRef().split("; ")));
      rows.add(finding.place().toString());
    }
    rows.remove("");
    assertThat(rows).hasSizeGreaterThan(300);
    BOARD_FILES.forEach(
        (name, text) -> {
          assertThat(rows.stream().filter(text::contains).toList()).as(name).isEmpty();
          assertThat(text).as(name).doesNotContainPattern("\\bP-[A-Z2-9]{8,}");
        });
  }

  @Test
  void findsNoCaseWhereCasesAreMasked() {
    assertThat(FILES.get("findings.csv")).containsPattern(CASE);
    MASKED_FILES.forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern(CASE));
    assertThat(MASKED_FILES.get("report.html"))
        .contains("People, mailboxes and case references are shown as pseudonyms.");
  }

  private static void learnFromMessages() throws IOException {
    Path log = Runs.QUARTER.resolve("messages-2026-q2.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = Files.readString(log, StandardCharsets.UTF_16);
    try (CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        learnAddresses(row.get("sender_address"));
        learnAddresses(row.get("recipient_status"));
        if (!CASE.matcher(row.get("message_subject")).matches()) {
          learn(row.get("message_subject"), 12);
        }
        Matcher numbers = NHS_NUMBER.matcher(row.get("message_subject"));
        while (numbers.find()) {
          SECRETS.add(numbers.group());
        }
      }
    }
  }

  /** The part before the @, with it: many are words such as "safeguarding". */
  private static void learnAddresses(String text) {
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      SECRETS.add(addresses.group().substring(0, addresses.group().indexOf('@') + 1));
    }
  }

  private static void learnFromLog() throws IOException {
    Path log = Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx");
    DataFormatter shown = new DataFormatter(Locale.UK);
    try (InputStream in = Files.newInputStream(log);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        Map<Integer, String> headings = new LinkedHashMap<>();
        for (Row row : sheet) {
          row.forEach(cell -> learn(headings, cell.getColumnIndex(), shown.formatCellValue(cell)));
        }
      }
    }
  }

  private static void learn(Map<Integer, String> headings, int column, String cell) {
    String heading = headings.getOrDefault(column, "");
    if (NAMES.contains(cell) || TEXTS.contains(cell) || cell.equals("Email")) {
      headings.put(column, cell);
    } else if (heading.equals("Email")) {
      learnAddresses(cell);
    } else if (NAMES.contains(heading) && cell.contains(" ")) {
      learn(cell, 8);
      String last = cell.substring(cell.lastIndexOf(' ') + 1);
      if (heading.equals("Child") && Character.isUpperCase(last.charAt(0))) {
        learn(last, 5);
      }
    } else if (TEXTS.contains(heading)) {
      learn(cell, 20);
    }
  }

  private static void learn(String secret, int shortest) {
    if (secret.strip().length() >= shortest) {
      SECRETS.add(secret.strip().replaceAll("\\s+", " "));
    }
  }

  private static void read(Path run, Map<String, String> files) throws IOException {
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        files.put(name, name.endsWith(".xlsx") ? workbook(file) : other(file, name));
      }
    }
  }

  private static String other(Path file, String name) throws IOException {
    return name.endsWith(".pdf") ? paper(file) : plain(Files.readString(file));
  }

  /** Every part, whether a sheet shows it or not. */
  private static String workbook(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        text.append(entry.getName()).append(' ').append(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return plain(text.toString());
  }

  /** What its pages say, and every string of its objects. */
  private static String paper(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      try (InputStream metadata = document.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
        text.append(new String(metadata.readAllBytes(), StandardCharsets.UTF_8));
      }
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        strings(object, text, 0);
      }
      return plain(text.toString());
    }
  }

  private static void strings(COSBase object, StringBuilder text, int depth) {
    if (object instanceof COSString string) {
      text.append(' ').append(string.getString());
    } else if (object instanceof COSDictionary dictionary && depth < 4) {
      dictionary.getValues().forEach(value -> strings(value, text, depth + 1));
    } else if (object instanceof COSArray array && depth < 4) {
      array.forEach(value -> strings(value, text, depth + 1));
    }
  }

  private static String plain(String text) {
    return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ");
  }
}
