package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.Conclusion;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.RunFacts;

/**
 * Writes the counts of a run for other programs, and all else that {@link SummaryJsonReader} needs
 * to make the report again without the logs. A name that goes or changes its meaning raises {@code
 * formatVersion}; a name that joins doesn't.
 */
public final class SummaryJsonWriter implements ReportWriter {
  static final int FORMAT_VERSION = 1;

  @Override
  public String fileName() {
    return "summary.json";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    FindingTally tally = FindingTally.of(report.findings());
    try (JsonGenerator json = JsonFile.createPretty(file)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      run(json, report.run());
      verdict(json, report, tally);
      findings(json, report, tally);
      new SummaryLogs(json).write(report);
      new SummaryCounts(json).write(report);
      new SummaryFollowUp(json).write(report);
      new SummaryUnjoined(json).write(report);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void run(JsonGenerator json, RunFacts run) throws IOException {
    json.writeObjectFieldStart("run");
    json.writeStringField("name", run.name());
    json.writeStringField("tool", run.tool());
    json.writeStringField("asOf", run.asOf().toString());
    JsonFile.optional(json, "from", run.from());
    JsonFile.optional(json, "to", run.to());
    json.writeBooleanField("identified", run.identified());
    json.writeBooleanField("casesMasked", run.casesMasked());
    json.writeStringField("policyRevision", run.policyRevision());
    json.writeStringField("packMode", run.packMode());
    json.writeArrayFieldStart("packs");
    for (RunFacts.PackFacts pack : run.packs()) {
      json.writeStartObject();
      json.writeStringField("name", pack.name());
      json.writeStringField("title", pack.title());
      json.writeNumberField("events", pack.events());
      json.writeEndObject();
    }
    json.writeEndArray();
    rulesOff(json, run.rulesOff());
    json.writeEndObject();
  }

  private static void rulesOff(JsonGenerator json, List<RunFacts.RuleOff> rules)
      throws IOException {
    json.writeArrayFieldStart("rulesOff");
    for (RunFacts.RuleOff rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.ruleId());
      json.writeStringField("title", rule.title());
      json.writeStringField("why", rule.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static RunFacts run(StoredObject summary) {
    StoredObject run = summary.object("run");
    return new RunFacts(
        run.text("name"),
        run.day("asOf"),
        run.optionalDay("from"),
        run.optionalDay("to"),
        run.text("packMode"),
        run.objects(
            "packs",
            pack ->
                new RunFacts.PackFacts(
                    pack.text("name"), pack.text("title"), pack.number("events"))),
        run.text("policyRevision"),
        run.yes("identified"),
        run.text("tool"),
        SummaryAssurance.read(summary),
        run.objects(
            "rulesOff",
            rule -> new RunFacts.RuleOff(rule.text("id"), rule.text("title"), rule.text("why"))),
        run.yes("casesMasked"));
  }

  private static void verdict(JsonGenerator json, AuditReport report, FindingTally tally)
      throws IOException {
    Conclusion conclusion = Conclusion.of(report, tally);
    json.writeBooleanField("incomplete", report.incomplete());
    json.writeStringField("verdict", conclusion.headline());
    json.writeNumberField("events", AuditSums.events(report));
    json.writeNumberField("verdicts", AuditSums.verdicts(report));
  }

  private static void findings(JsonGenerator json, AuditReport report, FindingTally tally)
      throws IOException {
    json.writeObjectFieldStart("findings");
    json.writeNumberField("listed", report.findings().size());
    json.writeNumberField("open", tally.openInAll());
    json.writeObjectFieldStart("openBySeverity");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.code(), tally.open(severity));
    }
    json.writeEndObject();
    json.writeNumberField("excepted", tally.excepted());
    json.writeNumberField("notYetInForce", tally.notYetInForce());
    json.writeNumberField("unproven", tally.unproven());
    json.writeEndObject();
  }
}
