package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped lists against their schemas: the part of JSON Schema that these use. */
class ReferenceSchemasTest {
  private static final Path POLICIES = Path.of("policies");

  static List<String> lists() throws IOException {
    try (Stream<Path> folders = Files.list(POLICIES.resolve("reference"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyRowIsAsItsSchemaSays(String list) throws IOException {
    JsonNode schema =
        new JsonMapper().readTree(POLICIES.resolve("schemas/reference/" + list + ".json").toFile());

    assertThat(rows(list)).isNotEmpty();
    assertThat(rows(list)).allSatisfy(row -> assertThat(problems(schema, row)).isEmpty());
  }

  @Test
  void everyContradictionIsAsItsSchemaSays() throws IOException {
    JsonNode schema =
        new JsonMapper().readTree(POLICIES.resolve("schemas/contradictions.json").toFile());
    List<Map<String, String>> rows = new ArrayList<>();
    read(POLICIES.resolve("packs/bromley-2017/contradictions.csv"), rows);

    assertThat(rows).isNotEmpty();
    assertThat(rows).allSatisfy(row -> assertThat(problems(schema, row)).isEmpty());
  }

  private static List<Map<String, String>> rows(String list) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(POLICIES.resolve("reference").resolve(list))) {
      for (Path file : files.toList()) {
        read(file, rows);
      }
    }
    return rows;
  }

  private static void read(Path file, List<Map<String, String>> rows) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.builder().setPath(file).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        rows.add(new TreeMap<>(row.toMap()));
      }
    }
  }

  private static List<String> problems(JsonNode schema, Map<String, String> row) {
    List<String> problems = new ArrayList<>();
    schema
        .path("required")
        .forEach(
            name -> {
              if (!row.containsKey(name.asText())) {
                problems.add(name.asText() + " is missing in " + row);
              }
            });
    row.forEach(
        (name, value) -> {
          if (!fits(schema.path("properties").path(name), value)) {
            problems.add(name + " is wrong in " + row);
          }
        });
    return problems;
  }

  private static boolean fits(JsonNode column, String value) {
    boolean listed = !column.has("enum");
    for (JsonNode word : column.path("enum")) {
      listed |= word.asText().equals(value);
    }
    return !column.isMissingNode()
        && listed
        && value.length() >= column.path("minLength").asInt(0)
        && value.matches(column.path("pattern").asText("(?s).*"));
  }
}
