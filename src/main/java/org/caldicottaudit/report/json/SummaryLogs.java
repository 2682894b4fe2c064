package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.LogCompleteness;

/** The part of the summary about the logs: how they were read, and what is missing. */
record SummaryLogs(JsonGenerator json) {
  void write(AuditReport report) throws IOException {
    json.writeNumberField("quarantined", report.quarantine().size());
    JsonFile.strings(json, "problems", report.problems());
    if (report.run().assurance().local()) {
      new SummaryAssurance(json).write(report.run().assurance());
    }
    json.writeArrayFieldStart("readings");
    for (LogReading reading : report.readings()) {
      reading(reading);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("completeness");
    for (LogCompleteness log : report.completeness()) {
      completeness(log);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("funnel");
    for (AuditReport.FunnelStep step : report.funnel()) {
      json.writeStartObject();
      json.writeStringField("label", step.label());
      json.writeNumberField("count", step.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void completeness(LogCompleteness log) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", log.reading().source().file());
    json.writeStringField("sheet", log.reading().source().sheet());
    json.writeNumberField(
        "longestGapWorkingDays", log.quiet().map(LogCompleteness.Quiet::workingDays).orElse(0L));
    json.writeNumberField("missingNumbers", log.missingNumbers());
    json.writeBooleanField("atExportLimit", log.reading().exportLimit().isPresent());
    json.writeArrayFieldStart("overlaps");
    for (LogCompleteness.Overlap overlap : log.overlaps()) {
      json.writeStartObject();
      json.writeStringField("file", overlap.otherFile());
      json.writeNumberField("messages", overlap.messages());
      json.writeNumberField("entries", overlap.entries());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void reading(LogReading reading) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", reading.source().file());
    json.writeStringField("sheet", reading.source().sheet());
    json.writeStringField("kind", reading.kind());
    json.writeStringField("encoding", reading.encoding());
    json.writeStringField("delimiter", reading.delimiter());
    json.writeNumberField("headerRow", reading.headerRow());
    json.writeNumberField("records", reading.records());
    json.writeNumberField("accepted", reading.accepted());
    json.writeNumberField("quarantined", reading.quarantined());
    json.writeNumberField("skipped", reading.skipped());
    json.writeNumberField("bytes", reading.bytes());
    json.writeStringField("sha256", reading.sha256());
    JsonFile.optional(json, "first", reading.first());
    JsonFile.optional(json, "last", reading.last());
    JsonFile.strings(json, "warnings", reading.warnings());
    json.writeEndObject();
  }
}
