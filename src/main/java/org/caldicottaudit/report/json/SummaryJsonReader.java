package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.FollowUp;
import org.caldicottaudit.report.UnreadableReportException;

/** Reads what {@link SummaryJsonWriter} wrote; each part is read beside where it is written. */
public final class SummaryJsonReader {
  private static final JsonMapper JSON = new JsonMapper();

  private SummaryJsonReader() {}

  /**
   * What the summary counts.
   *
   * @param findings of findings.jsonl
   * @param quarantine of quarantine.csv
   * @param judged of judged.csv
   * @param earlier of earlier.jsonl
   */
  public record Rows(
      List<Finding> findings,
      List<QuarantinedRow> quarantine,
      EventIds judged,
      List<EarlierFinding> earlier) {}

  /**
   * The report as it was when it was written.
   *
   * @param rows of the other files of the run
   * @throws UnreadableReportException when the file is damaged or of another version
   */
  public static AuditReport read(Path file, Rows rows) throws IOException {
    StoredObject summary = summary(file);
    try {
      List<LogReading> readings = SummaryLogs.readings(summary);
      FollowUp followUp = SummaryFollowUp.read(summary, rows.judged(), rows.earlier());
      return new AuditReport(
          SummaryJsonWriter.run(summary),
          readings,
          SummaryLogs.completeness(summary, readings),
          SummaryLogs.funnel(summary),
          SummaryCounts.rules(summary),
          SummaryCounts.partners(summary),
          SummaryCounts.controls(summary, followUp.attestations()),
          rows.findings(),
          rows.quarantine(),
          summary.texts("problems"),
          SummaryCounts.breakdown(summary),
          followUp,
          SummaryUnjoined.read(summary));
    } catch (IllegalArgumentException e) { // a record that contradicts itself
      throw new UnreadableReportException("summary.json contradicts itself: " + e.getMessage(), e);
    }
  }

  private static StoredObject summary(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
      throw new UnreadableReportException("summary.json is damaged", e);
    }
    StoredObject summary = new StoredObject(root, "summary.json");
    long version = summary.number("formatVersion");
    if (version != SummaryJsonWriter.FORMAT_VERSION) {
      throw new UnreadableReportException(
          "summary.json has the format "
              + version
              + ", and this program reads the format "
              + SummaryJsonWriter.FORMAT_VERSION);
    }
    return summary;
  }
}
