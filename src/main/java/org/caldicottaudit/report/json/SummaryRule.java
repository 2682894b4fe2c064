package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.RuleSource;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.policy.Severity;

/** The part of the summary that says what a rule is, beside its id, title and severity. */
record SummaryRule(JsonGenerator json) {
  void write(RuleInfo rule) throws IOException {
    json.writeStringField("path", rule.path());
    json.writeStringField("description", rule.description());
    json.writeStringField("scope", rule.scope().code());
    JsonFile.strings(json, "packs", rule.packs());
    JsonFile.strings(json, "controls", rule.controls());
    json.writeArrayFieldStart("needs");
    for (Set<String> either : rule.needs()) {
      json.writeStartObject();
      JsonFile.strings(json, "either", either.stream().sorted().toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFile.map(json, "factKinds", rule.factKinds());
    json.writeStringField("message", rule.message());
    json.writeStringField("remedy", rule.remedy());
    json.writeStringField("falseAlarms", rule.falseAlarms());
    json.writeArrayFieldStart("sources");
    for (RuleSource source : rule.sources()) {
      json.writeStartObject();
      json.writeStringField("source", source.source());
      json.writeStringField("confidence", source.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFile.optional(json, "effectiveFrom", rule.effectiveFrom());
    JsonFile.strings(json, "parameters", rule.parameters());
    JsonFile.strings(json, "ties", rule.ties());
  }

  static RuleInfo read(StoredObject rule) {
    return new RuleInfo(
        rule.text("id"),
        rule.text("path"),
        rule.text("title"),
        rule.text("description"),
        rule.word("scope", Scope.class),
        rule.word("severity", Severity.class),
        rule.texts("packs"),
        rule.texts("controls"),
        rule.objects("needs", need -> Set.copyOf(need.texts("either"))),
        rule.map("factKinds"),
        rule.text("message"),
        rule.text("remedy"),
        rule.text("falseAlarms"),
        rule.objects(
            "sources", source -> new RuleSource(source.text("source"), source.text("confidence"))),
        rule.optionalDay("effectiveFrom"),
        rule.texts("parameters"),
        rule.texts("ties"));
  }
}
