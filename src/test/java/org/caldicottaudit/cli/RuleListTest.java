package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("takes the output stream of the whole program")
final class RuleListTest {
  /** The catalogue that the project's makers keep; not part of what is shipped. */
  private static final Path CATALOGUE = Path.of("/work/shared/rules.md");

  private static final Map<String, String> SCOPES =
      Map.of("E", "event", "C", "case", "L", "log", "P", "protocol");

  @Test
  void theIdsAreThoseOfTheCatalogue() throws IOException {
    assertThat(listed().keySet()).containsExactlyElementsOf(committedIds());
  }

  @Test
  void packsScopesSeveritiesAndControlsAreThoseOfTheCatalogue() throws IOException {
    assumeTrue(Files.exists(CATALOGUE), "the catalogue is not on this machine");
    SortedMap<String, Line> written = new TreeMap<>();
    for (String line : Files.readAllLines(CATALOGUE)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 8 && cells[1].strip().matches("[A-Z]{3}-[0-9]{2}")) {
        written.put(cells[1].strip(), Line.of(cells));
      }
    }
    SortedMap<String, Line> found = new TreeMap<>();
    listed().forEach((id, rule) -> found.put(id, Line.of(rule)));
    assertThat(found).containsExactlyInAnyOrderEntriesOf(written);
  }

  @Test
  void everyRuleSaysWhatAReaderNeeds() throws IOException {
    listed()
        .forEach(
            (id, rule) -> {
              for (String name : List.of("title", "remedy", "message", "falseAlarms")) {
                assertThat(rule.path(name).asText()).as(id + " " + name).isNotBlank();
              }
              assertThat(rule.path("needs").isArray()).as(id).isTrue();
              assertThat(rule.path("sources")).as(id).isNotEmpty();
              for (JsonNode source : rule.path("sources")) {
                assertThat(source.path("confidence").asText()).as(id).isNotBlank();
              }
            });
  }

  @Test
  void oneRuleReadsWell() {
    assertThat(printed("rules", "rec-05"))
        .startsWith("REC-05  The reasons for not sharing are recorded")
        .contains("Severity     high in bromley-2017, high in uk-current")
        .contains("Control      gr/7 Record the decision");
  }

  /** What the catalogue fixes of a rule. */
  private record Line(String scope, SortedMap<String, String> severities, List<String> controls) {
    static Line of(String[] cells) {
      String severity = cells[5].strip();
      SortedMap<String, String> severities = new TreeMap<>();
      for (String letter :
          cells[6].strip().equals("B") ? List.of("S", "U") : List.of(cells[6].strip())) {
        severities.put(letter.equals("S") ? "bromley-2017" : "uk-current", in(severity, letter));
      }
      return new Line(
          SCOPES.getOrDefault(cells[4].strip(), ""),
          severities,
          List.of(cells[7].strip().split(" ", -1)));
    }

    /** The severity of a pack, such as that of U in {@code low S, medium U}. */
    private static String in(String severity, String letter) {
      for (String part : severity.split(", ", -1)) {
        if (part.endsWith(" " + letter)) {
          return part.substring(0, part.length() - 2);
        }
      }
      return severity;
    }

    static Line of(JsonNode rule) {
      SortedMap<String, String> severities = new TreeMap<>();
      rule.path("severity")
          .properties()
          .forEach(e -> severities.put(e.getKey(), e.getValue().asText()));
      assertThat(texts(rule.path("packs"))).hasSameElementsAs(severities.keySet());
      return new Line(rule.path("scope").asText(), severities, texts(rule.path("controls")));
    }
  }

  private static SortedMap<String, JsonNode> listed() throws IOException {
    SortedMap<String, JsonNode> rules = new TreeMap<>();
    for (JsonNode rule :
        new ObjectMapper().readTree(printed("rules", "--format", "json")).path("rules")) {
      rules.put(rule.path("id").asText(), rule);
    }
    return rules;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> committedIds() throws IOException {
    try (InputStream in = RuleListTest.class.getResourceAsStream("rule-ids.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String printed(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
