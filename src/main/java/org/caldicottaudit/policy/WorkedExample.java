package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One example of a rule in plain words, from the {@code examples.yaml} beside it.
 *
 * @param name what happened, as a sentence
 * @param expect the outcome that the rule comes to, as {@link Outcome#code} writes it
 * @param packs the packs under which it does
 * @param asOf the day of the audit, as written
 * @param document what was judged, as rules see it
 */
public record WorkedExample(
    String name, String expect, List<String> packs, String asOf, JsonNode document) {
  private static final YAMLMapper YAML = new YAMLMapper();

  public WorkedExample {
    packs = List.copyOf(packs);
    document = document.deepCopy();
  }

  /**
   * The examples of a rule, in the order of its file; none when it has no such file.
   *
   * @throws PolicyLoadException when the file can't be read
   */
  public static List<WorkedExample> of(PolicyFolder policies, RuleInfo rule) {
    Path file = policies.path().resolve("rules").resolve(rule.path()).resolve("examples.yaml");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<WorkedExample> examples = new ArrayList<>();
    for (JsonNode example : tree(file)) {
      examples.add(of(rule, example));
    }
    return examples;
  }

  private static WorkedExample of(RuleInfo rule, JsonNode example) {
    List<String> packs = new ArrayList<>();
    example.path("pack").forEach(pack -> packs.add(pack.asText()));
    return new WorkedExample(
        example.path("name").asText(),
        example.path("expect").asText(),
        packs,
        example.path("as_of").asText(),
        example.path(EntryPoint.of(rule.scope()).key()));
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(PolicyFiles.bytes(file));
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException(
          "The file \"" + file + "\" is no proper YAML: mend it there.", e);
    } catch (IOException e) {
      throw PolicyFiles.unreadable(file, e);
    }
  }
}
