package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.report.LondonTime;
import org.caldicottaudit.report.incident.IncidentReport;
import org.caldicottaudit.run.IncidentQuestion.Kind;
import org.caldicottaudit.sample.Misdirection;
import org.caldicottaudit.sample.TwoYears;
import org.caldicottaudit.sample.YearsOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two messages that went astray, each on the eve of a change of the clocks. */
final class IncidentTest {
  private static final Pattern REFERENCE = Pattern.compile("TV-20\\d\\d-\\d{6}");
  private static final BreachClock UNTOLD =
      new BreachClock(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir private static Path years;
  @TempDir private Path folder;
  private static TwoYears.Written written;

  /** The first of them by its case, as anybody gets it. */
  private static IncidentReport plain;

  /** The same by its message, with the raw rows. */
  private static IncidentReport restricted;

  @BeforeAll
  static void write() throws IOException {
    written = TwoYears.write(new YearsOptions(years, 7, 200, true));
    plain = pack(plainFolder(), logs(), Kind.CASE, astray(1).reference(), false);
    String id = astray(1).messageId().replace("<", "").replace(">", "");
    restricted = pack(restrictedFolder(), logs(), Kind.MESSAGE, id, true);
  }

  private static Path plainFolder() {
    return years.resolve("plain");
  }

  private static Path restrictedFolder() {
    return years.resolve("restricted");
  }

  /** The quarters in which the two went astray. */
  private static List<Path> logs() {
    return List.of(written.quarters().get(4), written.quarters().get(7));
  }

  private static Misdirection astray(int number) {
    return written.misdirections().get(number - 1);
  }

  @Test
  void theDeadlineIsRightOverAWeekendAndAChangeOfTheClocks() throws IOException {
    checkClock(plain, "Saturday 28 March 2026, 20:10 GMT", "Tuesday 31 March 2026, 21:10 BST");
    checkClock(
        pack(Kind.CASE, astray(2).reference(), true),
        "Saturday 24 October 2026, 20:10 BST",
        "Tuesday 27 October 2026, 19:10 GMT");
    checkRows(folder.resolve("pack"), astray(2));
  }

  private static void checkClock(IncidentReport report, String aware, String deadline) {
    BreachClock clock = report.clock().times();
    assertThat(clock.aware().map(LondonTime::of)).contains(aware);
    assertThat(clock.deadline().map(LondonTime::of)).contains(deadline);
    assertThat(clock.occurred()).isPresent();
    assertThat(clock.detected()).isEqualTo(clock.aware());
    assertThat(clock.reported()).isEmpty();
  }

  @Test
  void thePackOfAMessageHasEveryTouchingRowAndNoOtherCases() throws IOException {
    checkRows(restrictedFolder(), astray(1));
    assertThat(restricted.timeline()).hasSize(astray(1).rows());
  }

  @Test
  void thePackOfAChildHasEveryRowOfItsCase() throws IOException {
    pack(Kind.PERSON, astray(1).childName(), true);

    assertThat(annexRows(folder.resolve("pack"))).containsAll(rowsThatName(astray(1).reference()));
  }

  @Test
  void thePackOfADomainHasItsMailBothWaysAndTheRecordsOfThatMail() throws IOException {
    pack(Kind.RECIPIENT, Misdirection.WRONG_DOMAIN, true);

    assertThat(annexRows(folder.resolve("pack")))
        .hasSize(8)
        .containsExactlyInAnyOrderElementsOf(
            rows(
                row ->
                    row.contains(Misdirection.WRONG_DOMAIN)
                        || row.contains(astray(1).messageId())
                        || row.contains(astray(2).messageId())));
  }

  private static void checkRows(Path pack, Misdirection astray) throws IOException {
    List<String> expected = rowsThatName(astray.reference());
    assertThat(expected).hasSize(astray.rows());
    assertThat(annexRows(pack)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(references(pack)).containsExactly(astray.reference());
  }

  @Test
  void theChildsSafetyIsTheFirstQuestionAndTheLogsSpeakToIt() {
    IncidentReport report = plain;

    assertThat(report.questions().get(0).question().question())
        .startsWith("Does somebody now know an address");
    assertThat(report.questions().get(0).evidence())
        .containsExactly(
            "1 record says that an identity is protected.",
            "1 record names an address among what was shared.",
            "2 messages went to a domain that only looks like a known one: nobody knows who reads"
                + " there.",
            "Treat the place as known to somebody until the opposite is certain.");
    assertThat(report.receipts())
        .anySatisfy(
            receipt -> {
              assertThat(receipt.to()).matches("P-[A-Z2-9]+@" + Misdirection.WRONG_DOMAIN);
              assertThat(receipt.whose())
                  .isEqualTo(
                      "Nobody known. Looks like thornburyvaleacademy.org.uk: one letter off");
              assertThat(receipt.delivery()).isEqualTo("delivered");
            });
    assertThat(report.packs())
        .extracting(IncidentReport.PackInForce::name)
        .containsExactly("uk-current");
    assertThat(report.likenesses())
        .anySatisfy(it -> assertThat(it.how()).startsWith("Same sender: P-"))
        .anySatisfy(
            it -> {
              assertThat(it.how())
                  .isEqualTo("Same sign: a recipient's domain only looks like a known one");
              assertThat(it.count()).isEqualTo(2);
            });
  }

  @Test
  void byDefaultNobodyIsNamedAndNoRowIsCopied() throws IOException {
    Misdirection astray = astray(1);

    String all = everything(plainFolder());
    assertThat(all)
        .contains(astray.reference())
        .doesNotContain(astray.childName())
        .doesNotContain(astray.sender())
        .doesNotContain("safety plan")
        .doesNotContain("refuge");
    assertThat(plainFolder().resolve(AnnexFile.NAME)).doesNotExist();
  }

  @Test
  void thePlaceOfAPackDoesNotNameThePerson() {
    assertThat(
            IncidentOptions.standardOut(
                    new IncidentQuestion(Kind.PERSON, astray(1).childName()), false)
                .toString())
        .startsWith("reports/incident-person-p-");
  }

  @Test
  void theAnnexIsForItsOwnerOnlyAndStaysOutOfTheZip() throws IOException {
    Path annex = restrictedFolder().resolve(AnnexFile.NAME);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(annex)))
        .isEqualTo("rw-------");
    assertThat(restricted.annex().orElseThrow().sha256()).isEqualTo(Sha256.of(annex));
    assertThat(zipped()).containsExactlyInAnyOrder(Incident.WORD, Incident.HTML, "manifest.json");
  }

  @Test
  void theManifestsNameTheBytesOfTheirFiles() throws IOException {
    Path pack = restrictedFolder();

    JsonNode manifest = new JsonMapper().readTree(pack.resolve("manifest.json").toFile());
    Set<String> named = new TreeSet<>();
    for (JsonNode subject : manifest.path("subject")) {
      named.add(subject.path("name").asText());
      assertThat(subject.at("/digest/sha256").asText())
          .isEqualTo(Sha256.of(pack.resolve(subject.path("name").asText())));
    }
    assertThat(named)
        .containsExactlyInAnyOrder(Incident.WORD, Incident.HTML, Incident.ZIP, AnnexFile.NAME);
    assertThat(manifest.at("/predicate/inputs").size()).isEqualTo(6);
  }

  @Test
  void theSameQuestionAtTheSameTimeMakesTheSameBytes() throws IOException {
    pack(Kind.CASE, astray(1).reference(), false);

    assertThat(folder.resolve("pack").resolve(Incident.ZIP))
        .hasSameBinaryContentAs(plainFolder().resolve(Incident.ZIP));
  }

  @Test
  void wordOpensItWithHeadingsAndFieldsToComplete() throws IOException {
    try (InputStream in = Files.newInputStream(plainFolder().resolve(Incident.WORD));
        XWPFDocument document = new XWPFDocument(in)) {
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(paragraph -> paragraph.getText())
          .containsExactly(
              "At a glance",
              "The 72-hour clock",
              "Questions of risk, the child’s safety first",
              "Who received what",
              "Timeline",
              "Rules in force, findings and exceptions",
              "Consent and lawful basis as recorded",
              "More like this",
              "To complete",
              "Evidence and chain of custody");
      assertThat(document.getTables())
          .anyMatch(table -> table.getText().contains("Incident reference"));
    }
  }

  @Test
  void whatNobodyKnowsIsSaidToBeUnknown() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("log.csv"),
        """
        Case reference,Type,Shared with,Date shared,Lawful basis
        TV-1234,Disclosure,Vale Homes,13/06/2026,
        """);

    IncidentReport report =
        pack(folder.resolve("pack"), List.of(logs), Kind.CASE, "TV-1234", false);

    assertThat(report.clock().times().deadline()).isEmpty();
    assertThat(everything(folder.resolve("pack")))
        .contains("Not known yet: nobody has recorded since when the controller is aware")
        .contains("Not known yet: no log says it and nobody has.");
    assertThat(report.bases())
        .singleElement()
        .satisfies(
            basis -> {
              assertThat(basis.basis()).isEqualTo("blank");
              assertThat(basis.consent()).isEqualTo("the log has no such column");
            });
  }

  @Test
  void aMessageOfTwoCasesDoesNotBringTheOtherAlong() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("mail.csv"),
        """
        Date sent,Sender,Recipient,Subject,Message ID
        13/06/2026 10:00,a@vale.gov.uk,b@met.police.uk,TV-1234 and TV-5678,<1@x>
        """);
    Files.writeString(
        logs.resolve("log.csv"),
        """
        Case reference,Type,Shared with,Email,Date shared
        TV-1234,Disclosure,Police,b@met.police.uk,13/06/2026
        TV-5678,Disclosure,Police,b@met.police.uk,13/06/2026
        """);

    IncidentReport report =
        pack(folder.resolve("pack"), List.of(logs), Kind.CASE, "TV-1234", false);

    assertThat(report.timeline())
        .extracting(IncidentReport.Step::place)
        .containsExactlyInAnyOrder(new Place("mail.csv", "", 2), new Place("log.csv", "", 2));
    assertThat(everything(folder.resolve("pack")))
        .doesNotContain("TV-5678")
        .contains("case TV-1234 and 1 other case");
  }

  @Test
  void aRowThatCouldNotBeUnderstoodAndSpeaksOfItIsNamed() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("log.csv"),
        """
        Case reference,Type,Shared with,Date shared
        TV-1234,Disclosure,Police,13/06/2026
        TV-1234,Disclosure,Police,31/06/2026
        """);

    IncidentReport report =
        pack(folder.resolve("pack"), List.of(logs), Kind.CASE, "TV-1234", false);

    assertThat(report.unreadable()).containsExactly(new Place("log.csv", "", 3));
    assertThat(everything(folder.resolve("pack")))
        .contains(
            "1 row that could not be understood speak of it and are not in the timeline: log.csv,"
                + " row 3.");
  }

  @Test
  void nothingFoundIsNoAllClear() {
    assertThatThrownBy(() -> pack(Kind.CASE, "TV-9999-1", false))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "Nothing in these logs touches the case that was given. Check how the logs write it,"
                + " and whether the export that holds it is among them. Nothing was published.");
    assertThat(folder.resolve("pack")).doesNotExist();
  }

  @Test
  void aDomainMustBeOne() {
    assertThatThrownBy(() -> new IncidentQuestion(Kind.RECIPIENT, "police"))
        .hasMessage(
            "\"police\" is no mail domain: give one such as example.org, or an address with"
                + " --person.");
  }

  private IncidentReport pack(Kind kind, String text, boolean annex) {
    return pack(folder.resolve("pack"), logs(), kind, text, annex);
  }

  private static IncidentReport pack(
      Path out, List<Path> logs, Kind kind, String text, boolean annex) {
    AuditOptions audit =
        new AuditOptions(
            logs,
            out,
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            LocalDate.of(2026, 11, 2),
            Optional.empty(),
            Optional.empty(),
            AuditOptions.EMBEDDED,
            false,
            ImportOptions.DEFAULTS);
    IncidentOptions options =
        new IncidentOptions(
            audit,
            new IncidentQuestion(kind, text),
            Optional.empty(),
            Optional.empty(),
            UNTOLD,
            "the officer",
            Instant.parse("2026-11-02T09:00:00Z"),
            annex);
    return new Incident(options, Path.of(".")).run(AuditProgress.NONE).report();
  }

  private static List<String> rowsThatName(String reference) throws IOException {
    return rows(row -> row.contains(reference));
  }

  /** Rows of the logs as they stand there. */
  private static List<String> rows(Predicate<String> wanted) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path quarter : logs()) {
      try (var files = Files.list(quarter)) {
        for (Path file : files.sorted().toList()) {
          Files.readAllLines(file).stream().filter(wanted).forEach(rows::add);
        }
      }
    }
    return rows;
  }

  private static List<String> annexRows(Path pack) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(Files.newBufferedReader(pack.resolve(AnnexFile.NAME)))) {
      return parser.stream().skip(2).map(row -> row.get(4)).toList();
    }
  }

  /** Every case reference in any file of the pack. */
  private static Set<String> references(Path pack) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher =
        REFERENCE.matcher(everything(pack) + Files.readString(pack.resolve(AnnexFile.NAME)));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String everything(Path pack) throws IOException {
    try (InputStream in = Files.newInputStream(pack.resolve(Incident.WORD));
        XWPFDocument document = new XWPFDocument(in);
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return Files.readString(pack.resolve(Incident.HTML))
          + Files.readString(pack.resolve("manifest.json"))
          + words.getText();
    }
  }

  private static List<String> zipped() throws IOException {
    try (ZipFile zip = new ZipFile(restrictedFolder().resolve(Incident.ZIP).toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }
}
