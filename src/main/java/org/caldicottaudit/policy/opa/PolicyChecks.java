package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;

/**
 * Asks the rules about rules, {@code policies/checks}: their input is what {@code opa inspect}
 * prints, their data are packs, controls and schemas.
 */
final class PolicyChecks {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String QUERY =
      "{problem | some check; some problem in data.checks[check].problems}";

  private final OpaProgram opa;
  private final PolicyFolder policies;

  PolicyChecks(OpaProgram opa, PolicyFolder policies) {
    this.opa = opa;
    this.policies = policies;
  }

  List<String> problems() {
    try {
      Path scratch = Files.createTempDirectory("caldicott-checks-");
      Path input = scratch.resolve("input.json");
      Path data = scratch.resolve("data.json");
      try {
        Files.writeString(input, printed(List.of("inspect", "-a", "-f", "json", ".")));
        JSON.writeValue(data.toFile(), data());
        return sentences(printed(question(input, data)));
      } finally {
        Files.deleteIfExists(input);
        Files.deleteIfExists(data);
        Files.deleteIfExists(scratch);
      }
    } catch (IOException e) {
      throw new PolicyLoadException(
          "The checks of \"" + policies.path() + "\" could not be run: a file is not readable.", e);
    }
  }

  private String printed(List<String> arguments) {
    OpaProgram.Ended ended = opa.run(policies.path(), LIMIT, arguments);
    return PolicyCompiler.require(ended, "The checks could not be run").output();
  }

  private static List<String> question(Path input, Path data) {
    return List.of(
        "eval",
        "-f",
        "json",
        "--ignore",
        "*_test.rego",
        "-d",
        "checks",
        "-d",
        data.toString(),
        "-i",
        input.toString(),
        QUERY);
  }

  private static List<String> sentences(String result) throws IOException {
    JsonNode problems =
        JSON.readTree(result).path("result").path(0).path("expressions").path(0).path("value");
    if (!problems.isArray()) {
      throw new PolicyLoadException("The checks gave no answer: see the folder policies/checks.");
    }
    Set<String> sentences = new TreeSet<>();
    problems.forEach(problem -> sentences.add(problem.asText()));
    return List.copyOf(sentences);
  }

  private ObjectNode data() throws IOException {
    ObjectNode data = JSON.createObjectNode();
    ObjectNode packs = data.putObject("packs");
    for (Path pack : filesIn(policies.packs(), "")) {
      ObjectNode named = packs.putObject(pack.getFileName().toString());
      named.set("pack", read(YAML, pack.resolve("pack.yaml")));
      named.set("controls", read(YAML, pack.resolve("controls.yaml")));
    }
    ObjectNode schemas = data.putObject("schemas");
    for (Path schema : filesIn(policies.path().resolve("schemas"), ".json")) {
      String name = schema.getFileName().toString();
      schemas.set(name.substring(0, name.length() - ".json".length()), read(JSON, schema));
    }
    return data;
  }

  private static JsonNode read(ObjectMapper mapper, Path file) throws IOException {
    return mapper.readTree(Files.readAllBytes(file));
  }

  private static List<Path> filesIn(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(file -> Files.isDirectory(file) == ending.isEmpty())
          .sorted()
          .toList();
    }
  }
}
