package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.RuleSource;

/** Writes the rules for other programs. {@code formatVersion} as in summary.json. */
public final class RuleListWriter {
  private static final int FORMAT_VERSION = 1;

  private final List<Pack> packs;

  /**
   * @param packs those in which rules have a severity
   */
  public RuleListWriter(List<Pack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** Writes them in their order, and leaves the writer open. */
  public void write(List<RuleInfo> rules, Writer out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = JsonFile.onto(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeArrayFieldStart("rules");
      for (RuleInfo rule : rules) {
        rule(json, rule);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void rule(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("title", rule.title());
    json.writeStringField("description", rule.description());
    json.writeStringField("scope", rule.scope().code());
    JsonFile.strings(json, "packs", rule.packs());
    json.writeObjectFieldStart("severity");
    for (Pack pack : packsOf(rule)) {
      json.writeStringField(pack.name(), pack.severityOf(rule).code());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("on");
    for (Pack pack : packsOf(rule)) {
      json.writeBooleanField(pack.name(), pack.isOn(rule));
    }
    json.writeEndObject();
    JsonFile.strings(json, "needs", needs(rule));
    JsonFile.strings(json, "controls", rule.controls());
    JsonFile.strings(json, "parameters", rule.parameters());
    sources(json, rule);
    json.writeStringField("message", rule.message());
    json.writeStringField("remedy", rule.remedy());
    json.writeStringField("falseAlarms", rule.falseAlarms());
    JsonFile.optional(json, "effectiveFrom", rule.effectiveFrom());
    json.writeEndObject();
  }

  private List<Pack> packsOf(RuleInfo rule) {
    return packs.stream().filter(pack -> rule.packs().contains(pack.name())).toList();
  }

  /** As metadata writes them: {@code a|b} means either will do. */
  private static List<String> needs(RuleInfo rule) {
    return rule.needs().stream()
        .map(any -> String.join("|", any.stream().sorted().toList()))
        .toList();
  }

  private static void sources(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeArrayFieldStart("sources");
    for (RuleSource source : rule.sources()) {
      json.writeStartObject();
      json.writeStringField("source", source.source());
      json.writeStringField("confidence", source.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
