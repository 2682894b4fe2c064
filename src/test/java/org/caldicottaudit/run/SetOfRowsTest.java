package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.policy.EventDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings are of the set of records: in which files and rows they stand changes nothing. */
final class SetOfRowsTest {
  private static final String MAIL = "Message ID,Date,From,To,Subject,Status,Size,Direction";
  private static final String NUMBERED =
      "Log no,Agency,Type,Case reference,Date of request,Requested by organisation,Date shared,"
          + "Shared with,How shared,Decision,Purpose of sharing,Reasons for decision,Risk";
  private static final String UNNUMBERED = NUMBERED.replaceFirst("Log no,", "");
  private static final String PARTNERS =
      """
      Organisation,Kind,Signatory since,Domain patterns
      Thornbury Vale Council,council,2017-03-01,tvale.gov.uk
      Metropolitan Police Service,police,2017-03-01,met.police.uk
      Oxvale NHS Trust,health,2017-03-01,nhs.net
      """;

  private Path folder = Path.of("");
  private int variants;

  @BeforeTry
  void folder() throws IOException {
    folder = Files.createTempDirectory("set-of-rows");
  }

  @AfterTry
  void remove() throws IOException {
    try (var all = Files.walk(folder)) {
      all.sorted(Collections.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  private record Logs(List<String> mail, List<String> numbered, List<String> unnumbered) {
    static Logs any(Random chance, int events) {
      return new Logs(
          IntStream.range(0, events).mapToObj(i -> mail(chance, i)).toList(),
          IntStream.range(0, events)
              .filter(i -> i % 17 != 5)
              .mapToObj(i -> "SL-" + (100 + i) + "," + entry(chance))
              .toList(),
          IntStream.range(0, events).mapToObj(i -> entry(chance)).toList());
    }

    private static String mail(Random chance, int number) {
      boolean out = chance.nextInt(4) > 0;
      String there = one(chance, "b@met.police.uk", "c@nhs.net", "d@gmail.com", "x@school.sch.uk");
      return String.join(
          ",",
          chance.nextInt(9) == 0 ? "" : "<m" + number / 2 + "@tvale.gov.uk>",
          "2026-04-%02dT09:%02d:00Z".formatted(1 + chance.nextInt(28), chance.nextInt(60)),
          out ? "a@tvale.gov.uk" : there,
          out ? there : "a@tvale.gov.uk",
          one(chance, "", "RE: ", "FW: ", "Recall: ")
              + one(chance, "TV-2026-0000", "tv 2026 0000")
              + chance.nextInt(5),
          one(chance, "Delivered", "Failed", "Delivered"),
          String.valueOf(1000 + chance.nextInt(3) * 200_000),
          out ? "Outbound" : "Inbound");
    }

    private static String entry(Random chance) {
      return String.join(
          ",",
          one(chance, "Thornbury Vale Council", "Metropolitan Police Service"),
          one(chance, "request", "disclosure", "refusal", "escalation", "notice", "consent"),
          "TV-2026-0000" + chance.nextInt(5),
          "2026-04-%02d".formatted(1 + chance.nextInt(9)),
          one(chance, "Metropolitan Police Service", "Oxvale NHS Trust", ""),
          one(chance, "", "2026-04-%02d".formatted(1 + chance.nextInt(28))),
          one(chance, "Met Police", "Oxvale NHS Trust", "Mother", ""),
          one(chance, "e-mail", "phone", "meeting", ""),
          one(chance, "share", "do not share", "pending", ""),
          one(chance, "To protect the child at home", "As discussed", ""),
          one(chance, "The risk is grave and the parents agree", ""),
          one(chance, "significant harm", "none", ""));
    }
  }

  private static String one(Random chance, String... all) {
    return all[chance.nextInt(all.length)];
  }

  private Path write(String... namesAndRows) throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs" + variants++));
    Files.writeString(logs.resolve("partners.csv"), PARTNERS);
    for (int i = 0; i < namesAndRows.length; i += 2) {
      Files.writeString(logs.resolve(namesAndRows[i]), namesAndRows[i + 1]);
    }
    return logs;
  }

  private static String table(String headings, List<String> rows) {
    return headings + "\n" + String.join("\n", rows) + "\n";
  }

  private Path whole(Logs logs) throws IOException {
    return write(
        "mail.csv", table(MAIL, logs.mail),
        "numbered.csv", table(NUMBERED, logs.numbered),
        "unnumbered.csv", table(UNNUMBERED, logs.unnumbered));
  }

  /** The rows in any order, cut in two anywhere, with some in both halves. */
  private Path cut(Logs logs, Random chance) throws IOException {
    List<String> files = new ArrayList<>();
    addHalves("mail", MAIL, logs.mail, files, chance);
    addHalves("numbered", NUMBERED, logs.numbered, files, chance);
    addHalves("unnumbered", UNNUMBERED, logs.unnumbered, files, chance);
    return write(files.toArray(new String[0]));
  }

  private static void addHalves(
      String name, String headings, List<String> rows, List<String> files, Random chance) {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, chance);
    int end = 1 + chance.nextInt(shuffled.size() - 1);
    int begin = chance.nextInt(end);
    files.add("2-" + name + ".csv");
    files.add(table(headings, shuffled.subList(0, end)));
    files.add("1-" + name + ".csv");
    files.add(table(headings, shuffled.subList(begin, shuffled.size())));
  }

  /** What policies are told, which holds no place. */
  private static List<String> documents(Path logs) {
    AuditOptions options = Runs.options(logs, logs.resolveSibling("run"));
    JudgingGround ground = JudgingGround.load(options);
    CaseFiles files = new CaseFiles();
    var imported = LogRows.read(options, files, AuditProgress.NONE);
    JudgingGround whole = ground.with(imported.tables());
    EventDocument documents = whole.documents(imported.tables(), files);
    List<String> told = new ArrayList<>();
    files.tie(
        imported.tables(),
        whole.tyingRules(),
        event -> told.add(documents.of(event, "uk-current").toString()));
    return told.stream().sorted().toList();
  }

  @Property(tries = 12)
  void noOrderNoCutAndNoOverlapChangesWhatIsJudged(@ForAll Random chance) throws IOException {
    Logs logs = Logs.any(chance, 24);

    assertThat(documents(cut(logs, chance))).isEqualTo(documents(whole(logs)));
  }

  private static List<String> findings(Path logs, Path out) {
    return Runs.audit(Runs.options(logs, out)).report().findings().stream()
        .map(SetOfRowsTest::withoutPlace)
        .sorted()
        .toList();
  }

  private static String withoutPlace(Finding finding) {
    return String.join(
        ",",
        finding.id(),
        finding.ruleId(),
        finding.outcome().code(),
        finding.eventDate().toString(),
        finding.caseRef(),
        finding.partner(),
        finding.field(),
        finding.message());
  }

  @Test
  void aQuarterThatIsShuffledCutDoubledAndOverlappingHasTheSameFindings(@TempDir Path temporary)
      throws IOException {
    folder = temporary;
    Random chance = new Random(7);
    Logs logs = Logs.any(chance, 60);
    Path cut = cut(logs, chance);
    Files.copy(cut.resolve("1-mail.csv"), cut.resolve("copy of mail.csv"));
    Files.copy(cut.resolve("2-unnumbered.csv"), cut.resolve("copy of log.csv"));
    Files.copy(cut.resolve("partners.csv"), cut.resolve("partners (1).csv"));

    List<String> once = findings(whole(logs), folder.resolve("once"));

    assertThat(once).hasSizeGreaterThan(60);
    assertThat(findings(cut, folder.resolve("cut"))).isEqualTo(once);
  }

  @Test
  void theOrderInWhichFilesAreNamedChangesNoByte(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path logs = whole(Logs.any(new Random(3), 20));
    List<Path> files = List.of(logs.resolve("mail.csv"), logs.resolve("numbered.csv"));
    List<Path> others = List.of(logs.resolve("numbered.csv"), logs.resolve("mail.csv"));

    assertThat(csv(others, "other")).isEqualTo(csv(files, "one"));
  }

  private String csv(List<Path> inputs, String run) throws IOException {
    AuditOptions plain = Runs.options(inputs.get(0), folder.resolve(run));
    AuditOptions options =
        new AuditOptions(
            inputs,
            plain.out(),
            plain.policies(),
            plain.pack(),
            plain.asOf(),
            Optional.empty(),
            Optional.empty(),
            plain.opa(),
            true,
            ImportOptions.DEFAULTS);
    return Files.readString(Runs.audit(options).folder().resolve("findings.csv"));
  }
}
