package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.History;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.FindingColumn;
import org.caldicottaudit.report.ReportWriter;

/**
 * Writes every finding and every open question as one JSON object a line. Names are those of
 * findings.csv, {@code ties}: what the event was tied to, and what joins it to other runs. What is
 * blank there is null here.
 */
public final class FindingsJsonLinesWriter implements ReportWriter {
  private static final List<FindingColumn> COLUMNS = Arrays.stream(FindingColumn.values()).toList();

  @Override
  public String fileName() {
    return "findings.jsonl";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    try (JsonGenerator json = JsonFile.create(file)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (Finding finding : report.findings()) {
        object(json, finding);
      }
      if (!report.findings().isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  private static void object(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    fields(json, finding);
    json.writeEndObject();
  }

  /** The fields of a finding, within an object that is open. */
  static void fields(JsonGenerator json, Finding finding) throws IOException {
    for (FindingColumn column : COLUMNS) {
      value(json, column.id(), column.of(finding));
    }
    JsonFile.strings(json, "ties", finding.ties());
    History history = finding.history();
    json.writeStringField("event_id", history.event());
    JsonFile.optional(json, "since_last", history.change().map(Change::code));
    JsonFile.optional(json, "cause", history.cause().map(Cause::code));
  }

  private static void value(JsonGenerator json, String name, CellValue value) throws IOException {
    if (value instanceof CellValue.Blank) {
      json.writeNullField(name);
    } else if (value instanceof CellValue.Whole whole) {
      json.writeNumberField(name, whole.number());
    } else if (value instanceof CellValue.Codes codes) {
      JsonFile.strings(json, name, codes.codes());
    } else {
      json.writeStringField(name, value.text());
    }
  }
}
