package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.RunFacts;

/**
 * Writes every finding and open question as a Compliance Finding of the Open Cybersecurity Schema
 * Framework, version 1.3.0, one JSON object a line: what security data lakes take in. Times are
 * those of days, at midnight UTC, in milliseconds.
 */
public final class OcsfWriter implements ReportWriter {
  private static final String SCHEMA = "1.3.0";
  private static final int CATEGORY = 2;
  private static final int CLASS = 2003;

  @Override
  public String fileName() {
    return "findings.ocsf.jsonl";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    Map<String, String> titles = new HashMap<>();
    report.rules().forEach(result -> titles.put(result.rule().id(), result.rule().title()));
    Map<String, String> packs = new HashMap<>();
    report.run().packs().forEach(pack -> packs.put(pack.name(), pack.title()));
    try (JsonGenerator json = JsonFile.create(file)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        head(json, finding, report.run());
        info(json, finding, titles.getOrDefault(finding.ruleId(), finding.ruleId()));
        compliance(json, finding, packs.getOrDefault(finding.pack(), finding.pack()));
        rest(json, finding);
        json.writeEndObject();
      }
      if (!report.findings().isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  /** What the schema asks of any event. */
  private static void head(JsonGenerator json, Finding finding, RunFacts run) throws IOException {
    Activity activity =
        finding.firstSeen().isBefore(run.asOf()) ? Activity.UPDATE : Activity.CREATE;
    json.writeNumberField("activity_id", activity.id());
    json.writeStringField("activity_name", activity.caption());
    json.writeNumberField("category_uid", CATEGORY);
    json.writeStringField("category_name", "Findings");
    json.writeNumberField("class_uid", CLASS);
    json.writeStringField("class_name", "Compliance Finding");
    json.writeNumberField("type_uid", CLASS * 100 + activity.id());
    json.writeStringField("type_name", "Compliance Finding: " + activity.caption());
    json.writeNumberField("time", millis(run.asOf()));
    if (finding.eventDate().isPresent()) {
      json.writeNumberField("start_time", millis(finding.eventDate().get()));
    }
    json.writeNumberField("severity_id", severity(finding.severity()));
    json.writeStringField("severity", caption(finding.severity()));
    boolean settled = finding.standing() != Standing.OPEN;
    json.writeNumberField("status_id", settled ? 3 : 1);
    json.writeStringField("status", settled ? "Suppressed" : "New");
    json.writeStringField("message", finding.message());
    json.writeObjectFieldStart("metadata");
    json.writeStringField("version", SCHEMA);
    json.writeStringField("log_name", finding.place().file());
    product(json, run);
    json.writeEndObject();
  }

  private enum Activity {
    CREATE(1, "Create"),
    UPDATE(2, "Update");

    private final int id;
    private final String caption;

    Activity(int id, String caption) {
      this.id = id;
      this.caption = caption;
    }

    int id() {
      return id;
    }

    String caption() {
      return caption;
    }
  }

  private static void product(JsonGenerator json, RunFacts run) throws IOException {
    int version = run.tool().lastIndexOf(' ');
    json.writeObjectFieldStart("product");
    json.writeStringField("name", version < 0 ? run.tool() : run.tool().substring(0, version));
    json.writeStringField("vendor_name", "Caldicott Audit");
    json.writeStringField("version", version < 0 ? "" : run.tool().substring(version + 1));
    json.writeEndObject();
  }

  private static void info(JsonGenerator json, Finding finding, String title) throws IOException {
    json.writeObjectFieldStart("finding_info");
    json.writeStringField("uid", finding.id());
    json.writeStringField("title", title);
    json.writeStringField("desc", finding.message());
    json.writeNumberField("first_seen_time", millis(finding.firstSeen()));
    json.writeObjectFieldStart("analytic");
    json.writeStringField("uid", finding.ruleId());
    json.writeStringField("name", title);
    json.writeNumberField("type_id", 1);
    json.writeStringField("type", "Rule");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void compliance(JsonGenerator json, Finding finding, String pack)
      throws IOException {
    boolean failed = finding.outcome() == Outcome.FINDING;
    json.writeObjectFieldStart("compliance");
    JsonFile.strings(json, "standards", List.of(pack));
    JsonFile.strings(json, "requirements", finding.controls());
    json.writeStringField("control", finding.ruleId());
    json.writeNumberField("status_id", failed ? 3 : 2);
    json.writeStringField("status", failed ? "Fail" : "Warning");
    json.writeStringField("status_code", finding.outcome().code());
    json.writeStringField("status_detail", finding.standing().code());
    json.writeEndObject();
  }

  private static void rest(JsonGenerator json, Finding finding) throws IOException {
    json.writeObjectFieldStart("remediation");
    json.writeStringField("desc", finding.remedy());
    json.writeEndObject();
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    json.writeStringField("type", "Log row");
    json.writeStringField("name", finding.place().toString());
    if (!finding.caseRef().isEmpty()) {
      json.writeStringField("uid", finding.caseRef());
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("unmapped");
    json.writeStringField("partner", finding.partner());
    json.writeStringField("field", finding.field());
    json.writeEndObject();
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 5;
      case HIGH -> 4;
      case MEDIUM -> 3;
      case LOW -> 2;
      case INFO -> 1;
    };
  }

  private static String caption(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Critical";
      case HIGH -> "High";
      case MEDIUM -> "Medium";
      case LOW -> "Low";
      case INFO -> "Informational";
    };
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
