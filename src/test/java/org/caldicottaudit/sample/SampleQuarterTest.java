package org.caldicottaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleQuarterTest {
  private static final Path COMMITTED = Path.of("samples", "quarter");

  /** Nothing in a log can show what these speak about, or they wait for the law to begin. */
  private static final Set<String> OUT_OF_SIGHT = Set.of("LAW-07", "LAW-08", "GOV-05", "GOV-06");

  /** Of logs and lists as wholes there is one each, so that nothing else can stay silent. */
  private static final Set<String> OF_WHOLES = Set.of("GOV-02", "GOV-03", "GOV-04");

  private final Path folder;

  SampleQuarterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"messages-2026-q2.csv", "partners.csv", "agreements.csv", "retention.csv"})
  void theGeneratorWritesTheCommittedTables(String table) throws IOException {
    SampleQuarter.write(SampleOptions.of(folder));

    assertThat(folder.resolve(table)).hasSameBinaryContentAs(COMMITTED.resolve(table));
  }

  /** Compared part by part, because zlib packs differently on other systems. */
  @Test
  void theGeneratorWritesTheCommittedWorkbook() throws IOException {
    SampleQuarter.write(SampleOptions.of(folder));

    assertThat(parts(folder)).usingRecursiveComparison().isEqualTo(parts(COMMITTED));
  }

  @Test
  void theGeneratorWritesTheCommittedKey() throws IOException {
    Path key = folder.resolve("key.csv");

    SampleQuarter.main(new String[] {folder.resolve("out").toString(), "--key", key.toString()});

    assertThat(Files.readAllBytes(key)).isEqualTo(Table.bytes("quarter-key.csv"));
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    SampleQuarter.write(SampleOptions.of(first));
    SampleQuarter.write(SampleOptions.of(second));

    assertThat(second.resolve(LogWorkbook.NAME))
        .hasSameBinaryContentAs(first.resolve(LogWorkbook.NAME));
  }

  @Test
  void anotherSeedGivesAnotherQuarter() throws IOException {
    SampleQuarter.main(new String[] {folder.toString(), "--seed", "7"});

    assertThat(lines()).hasSize(SampleOptions.MESSAGES + 1).isNotEqualTo(lines(COMMITTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off", "all"})
  void theLogsHaveTheLengthThatWasAskedFor(String violations) throws IOException {
    SampleQuarter.main(
        new String[] {
          folder.toString(), "--messages", "2600", "--entries", "1200", "--violations", violations
        });

    assertThat(lines()).hasSize(2601);
    assertThat(rows()).isEqualTo(1202);
  }

  @Test
  void everyRuleHasRowsThatFireAndRowsThatStaySilent() {
    Map<String, Set<String>> expectations = new HashMap<>();
    for (CSVRecord row : Table.read("quarter-key.csv")) {
      String rule = row.get("rule_id");
      expectations.computeIfAbsent(rule, r -> new HashSet<>()).add(row.get("expectation"));
    }

    assertThat(expectations.keySet()).containsExactlyInAnyOrderElementsOf(rules());
    expectations.keySet().removeAll(OF_WHOLES);
    assertThat(expectations.values()).containsOnly(Set.of("fires", "silent"));
  }

  @Test
  void noRowIsExpectedBothToFireAndToStaySilent() {
    List<String> spots =
        Table.read("quarter-key.csv").stream()
            .filter(row -> !OF_WHOLES.contains(row.get("rule_id")))
            .map(row -> row.get("rule_id") + " " + row.get("source_file") + " " + row.get("row"))
            .toList();

    assertThat(spots).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--colour red", "--violations some", "--seed"})
  void optionsThatNobodyKnowsAreRefused(String options) {
    List<String> args = List.of(("out " + options).split(" ", -1));

    assertThatIllegalArgumentException().isThrownBy(() -> SampleOptions.parse(args));
  }

  @Test
  void everyRuleOfTheLogsFiresThreeTimes() {
    Map<String, Long> fires =
        Table.read("quarter-key.csv").stream()
            .filter(row -> row.get("expectation").equals("fires"))
            .filter(row -> !row.get("rule_id").startsWith("GOV"))
            .collect(Collectors.groupingBy(row -> row.get("rule_id"), Collectors.counting()));

    assertThat(fires.values()).allMatch(count -> count >= 3);
  }

  /** All rules of the catalogue that logs can speak about. */
  private static Set<String> rules() {
    return Catalogue.load(new PolicyFolder(Path.of("policies"))).rules().stream()
        .map(RuleInfo::id)
        .filter(rule -> !OUT_OF_SIGHT.contains(rule))
        .collect(Collectors.toSet());
  }

  private List<String> lines() throws IOException {
    return lines(folder);
  }

  private static List<String> lines(Path from) throws IOException {
    return Files.readAllLines(from.resolve(MailFile.NAME), StandardCharsets.UTF_16);
  }

  private int rows() throws IOException {
    String sheet =
        new String(
            parts(folder).getOrDefault("xl/worksheets/sheet1.xml", new byte[0]),
            StandardCharsets.UTF_8);
    return sheet.split("<row ", -1).length - 1;
  }

  private static Map<String, byte[]> parts(Path from) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(from.resolve(LogWorkbook.NAME).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), part.readAllBytes());
        }
      }
    }
    return parts;
  }
}
