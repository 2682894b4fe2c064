package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.AuditReport;

/** The part of the summary that counts outcomes: by rule, by partner, by control. */
record SummaryCounts(JsonGenerator json) {
  void write(AuditReport report) throws IOException {
    json.writeArrayFieldStart("rules");
    for (AuditReport.RuleResult result : report.rules()) {
      rule(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("partners");
    for (AuditReport.PartnerResult result : report.partners()) {
      partner(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("controls");
    for (AuditReport.ControlResult result : report.controls()) {
      control(result);
    }
    json.writeEndArray();
  }

  private void rule(AuditReport.RuleResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.rule().id());
    json.writeStringField("title", result.rule().title());
    json.writeStringField("severity", result.rule().severity().code());
    counts(result.counts());
    json.writeEndObject();
  }

  private void partner(AuditReport.PartnerResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("partner", result.partner());
    json.writeNumberField("events", result.events());
    counts(result.counts());
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, OutcomeCounts> rule : result.byRule().entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", rule.getKey());
      counts(rule.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void control(AuditReport.ControlResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("pack", result.pack());
    json.writeStringField("id", result.control().id());
    json.writeStringField("title", result.control().title());
    json.writeStringField("section", result.control().section());
    json.writeStringField("kind", result.control().kind());
    JsonFile.strings(json, "rules", result.ruleIds());
    json.writeStringField("state", result.state().words());
    counts(result.counts());
    json.writeStringField("question", result.control().question());
    json.writeStringField("source", result.control().source());
    json.writeStringField("confidence", result.control().confidence());
    JsonFile.optional(json, "from", result.control().from());
    json.writeEndObject();
  }

  private void counts(OutcomeCounts counts) throws IOException {
    json.writeNumberField("judged", counts.judged());
    json.writeNumberField("pass", counts.pass());
    json.writeNumberField("finding", counts.finding());
    json.writeNumberField("notApplicable", counts.notApplicable());
    json.writeNumberField("unproven", counts.unproven());
    json.writeNumberField("excepted", counts.excepted());
    json.writeNumberField("aboutProtocol", counts.aboutProtocol());
    OptionalDouble rate = counts.rate();
    if (rate.isPresent()) {
      json.writeNumberField("rate", Math.round(rate.getAsDouble() * 1_000_000) / 1e6);
    } else {
      json.writeNullField("rate");
    }
  }
}
