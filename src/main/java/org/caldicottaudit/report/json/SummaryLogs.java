package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.UnreadableReportException;

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
    gap(log.quiet());
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

  private void gap(Optional<LogCompleteness.Quiet> quiet) throws IOException {
    if (quiet.isEmpty()) {
      json.writeNullField("longestGap");
      return;
    }
    json.writeObjectFieldStart("longestGap");
    json.writeStringField("from", quiet.get().from().toString());
    json.writeStringField("to", quiet.get().to().toString());
    json.writeNumberField("workingDays", quiet.get().workingDays());
    json.writeEndObject();
  }

  private void reading(LogReading reading) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", reading.source().file());
    json.writeStringField("sheet", reading.source().sheet());
    json.writeStringField("profile", reading.source().profile());
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
    JsonFile.optionalNumber(json, "exportLimit", reading.exportLimit());
    JsonFile.strings(json, "fields", reading.source().provided().stream().map(Field::key).toList());
    JsonFile.map(json, "columns", reading.columns());
    JsonFile.strings(json, "warnings", reading.warnings());
    json.writeEndObject();
  }

  static List<LogReading> readings(StoredObject summary) {
    return summary.objects("readings", SummaryLogs::reading);
  }

  private static LogReading reading(StoredObject reading) {
    return new LogReading(
        new LogSource(
            reading.text("file"),
            reading.text("sheet"),
            reading.text("profile"),
            fields(reading.texts("fields"))),
        reading.text("kind"),
        reading.text("encoding"),
        reading.text("delimiter"),
        reading.row("headerRow"),
        reading.map("columns"),
        reading.texts("warnings"),
        reading.number("records"),
        reading.number("accepted"),
        reading.number("quarantined"),
        reading.number("skipped"),
        reading.number("bytes"),
        reading.text("sha256"),
        reading.optionalDay("first"),
        reading.optionalDay("last"),
        reading.optionalNumber("exportLimit"));
  }

  private static Set<Field> fields(List<String> keys) {
    return keys.stream()
        .map(
            key ->
                Field.find(key)
                    .orElseThrow(
                        () ->
                            new UnreadableReportException(
                                "summary.json names the unknown field \"" + key + "\"")))
        .collect(Collectors.toSet());
  }

  /** In the order of the readings, of which each is at most once. */
  static List<LogCompleteness> completeness(StoredObject summary, List<LogReading> readings) {
    Iterator<LogReading> rest = readings.iterator();
    return summary.objects("completeness", log -> completeness(log, reading(log, rest)));
  }

  private static LogReading reading(StoredObject log, Iterator<LogReading> rest) {
    while (rest.hasNext()) {
      LogReading next = rest.next();
      if (next.source().file().equals(log.text("file"))
          && next.source().sheet().equals(log.text("sheet"))) {
        return next;
      }
    }
    throw new UnreadableReportException(log.place() + " is of a log that no reading is of");
  }

  private static LogCompleteness completeness(StoredObject log, LogReading reading) {
    return new LogCompleteness(
        reading,
        log.optionalObject("longestGap")
            .map(
                gap ->
                    new LogCompleteness.Quiet(
                        gap.day("from"), gap.day("to"), gap.number("workingDays"))),
        log.number("missingNumbers"),
        log.objects(
            "overlaps",
            overlap ->
                new LogCompleteness.Overlap(
                    overlap.text("file"), overlap.number("messages"), overlap.number("entries"))));
  }

  static List<AuditReport.FunnelStep> funnel(StoredObject summary) {
    return summary.objects(
        "funnel", step -> new AuditReport.FunnelStep(step.text("label"), step.number("count")));
  }
}
