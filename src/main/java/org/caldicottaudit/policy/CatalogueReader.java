package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code catalogue.json}: the rules' own metadata, as it stands above their code. */
final class CatalogueReader {
  private static final JsonFactory JSON = StrictJson.factory(50_000_000);

  /** What OPA adds to a date that stands without quotes. */
  private static final String MIDNIGHT = "T00:00:00Z";

  private final Path file;
  private final String path;
  private final JsonNode rule;
  private final JsonNode custom;

  private CatalogueReader(Path file, JsonNode rule) {
    this.file = file;
    this.rule = rule;
    this.path = rule.path("path").asText();
    this.custom = rule.path("custom");
  }

  static List<RuleInfo> read(Path file) {
    List<RuleInfo> rules = new ArrayList<>();
    for (JsonNode rule : rulesOf(file)) {
      rules.add(new CatalogueReader(file, rule).toRule());
    }
    return rules;
  }

  private static JsonNode rulesOf(Path file) {
    JsonNode rules = tree(file).path("rules");
    if (!rules.isArray() || rules.isEmpty()) {
      throw new PolicyLoadException(
          "The rule catalogue \"" + file + "\" lists no rules: run ./caldicott policies build.");
    }
    return rules;
  }

  private static JsonNode tree(Path file) {
    try {
      return JsonTree.read(JSON, PolicyFiles.bytes(file));
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException(
          "The rule catalogue \"" + file + "\" is damaged: run ./caldicott policies build.", e);
    } catch (IOException e) {
      throw PolicyFiles.unreadable(file, e);
    }
  }

  private RuleInfo toRule() {
    return new RuleInfo(
        text(custom, "id"),
        text(rule, "path"),
        text(rule, "title"),
        text(rule, "description"),
        Scope.of(text(custom, "scope")),
        Severity.of(text(custom, "severity")),
        texts("packs"),
        texts("controls"),
        needs(),
        factKinds(),
        text(custom, "message"),
        text(custom, "remedy"),
        text(custom, "false_alarms"),
        sources(),
        effectiveFrom(),
        custom.has("parameters") ? texts("parameters") : List.of(),
        custom.has("ties") ? texts("ties") : List.of());
  }

  private List<Set<String>> needs() {
    List<String> written = texts("needs");
    if (!written.stream().allMatch(Needs::isGroup)) {
      throw bad("needs", "names of fields or tables such as purpose or consent_status|purpose");
    }
    return Needs.parse(written);
  }

  private Map<String, String> factKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    custom.path("facts").properties().forEach(e -> kinds.put(e.getKey(), e.getValue().asText()));
    return kinds;
  }

  private List<RuleSource> sources() {
    List<RuleSource> sources = new ArrayList<>();
    for (JsonNode source : custom.path("sources")) {
      sources.add(new RuleSource(text(source, "source"), text(source, "confidence")));
    }
    return sources;
  }

  private Optional<LocalDate> effectiveFrom() {
    if (!custom.has("effective_from")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text(custom, "effective_from").replace(MIDNIGHT, "")));
    } catch (DateTimeParseException e) {
      throw bad("effective_from", "a date such as 2026-02-05");
    }
  }

  private List<String> texts(String key) {
    JsonNode list = custom.path(key);
    if (!list.isArray()) {
      throw bad(key, "a list");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private String text(JsonNode parent, String key) {
    JsonNode value = parent.path(key);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw bad(key, "a text");
    }
    return value.textValue();
  }

  private PolicyLoadException bad(String key, String expected) {
    return new PolicyLoadException(
        "The metadata of the rule \""
            + path
            + "\" in \""
            + file
            + "\" has no usable "
            + key
            + ": expected "
            + expected
            + ".");
  }
}
