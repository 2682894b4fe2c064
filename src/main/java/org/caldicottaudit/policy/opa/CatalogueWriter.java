package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.StrictJson;

/** Makes the rule catalogue out of what {@code opa inspect} says; same rules, same bytes. */
final class CatalogueWriter {
  private static final JsonMapper JSON =
      StrictJson.mapper(50_000_000)
          .rebuild()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final List<String> KEPT =
      List.of("title", "description", "related_resources", "custom");

  private CatalogueWriter() {}

  /**
   * @param inspection what {@code opa inspect -a -f json} printed
   */
  static byte[] catalogue(String inspection) {
    Map<String, Object> rules = new TreeMap<>();
    for (JsonNode entry : tree(inspection).path("annotations")) {
      if (isRule(entry)) {
        String path = pathOf(entry);
        rules.put(path, rule(path, entry.path("annotations")));
      }
    }
    return bytes(Map.of("rules", new ArrayList<>(rules.values())));
  }

  private static JsonNode tree(String inspection) {
    try {
      return JSON.readTree(inspection);
    } catch (IOException e) {
      throw new PolicyLoadException("OPA described the policies in a way that can't be read.", e);
    }
  }

  /** A rule is a package {@code rules.<topic>.<name>}. */
  private static boolean isRule(JsonNode entry) {
    JsonNode path = entry.path("path");
    return entry.path("annotations").path("scope").asText().equals("package")
        && path.size() == 4
        && path.path(1).path("value").asText().equals("rules");
  }

  private static String pathOf(JsonNode entry) {
    JsonNode path = entry.path("path");
    return path.path(2).path("value").asText() + "/" + path.path(3).path("value").asText();
  }

  private static Map<String, Object> rule(String path, JsonNode annotations) {
    Map<String, Object> rule = new TreeMap<>();
    rule.put("path", path);
    for (String key : KEPT) {
      if (annotations.has(key)) {
        rule.put(key, JSON.convertValue(annotations.get(key), Object.class));
      }
    }
    return rule;
  }

  private static byte[] bytes(Object catalogue) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    try {
      return (writer.writeValueAsString(catalogue) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON can be written as JSON", e);
    }
  }
}
