package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.SinceLast;

/**
 * Writes every finding of earlier runs that this run doesn't have, as findings.jsonl does, and what
 * became of it. Empty where no earlier run was named.
 */
public final class EarlierJsonLinesWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "earlier.jsonl";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    List<EarlierFinding> earlier =
        report.followUp().sinceLast().map(SinceLast::earlier).orElse(List.of());
    try (JsonGenerator json = JsonFile.create(file)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (EarlierFinding gone : earlier) {
        json.writeStartObject();
        FindingsJsonLinesWriter.fields(json, gone.finding());
        json.writeStringField("on", gone.on().toString());
        json.writeBooleanField("known", gone.known());
        json.writeStringField("why", gone.why());
        json.writeEndObject();
      }
      if (!earlier.isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  static EarlierFinding read(StoredObject line, FindingsJsonLinesReader findings) {
    return new EarlierFinding(
        findings.finding(line), line.day("on"), line.yes("known"), line.text("why"));
  }
}
