package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.board.BoardAssembly;
import org.caldicottaudit.report.board.BoardControl;
import org.caldicottaudit.report.board.BoardReport;
import org.caldicottaudit.report.board.BoardRow;
import org.caldicottaudit.report.board.BoardTable;
import org.caldicottaudit.report.board.Count;

/**
 * Writes the counts that a board may see. A count is a number; {@code "fewer than 5"}; or null,
 * where another could be worked out from it.
 */
public final class BoardSummaryWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "summary.json";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    BoardReport board = BoardAssembly.of(report);
    try (JsonGenerator json = JsonFile.createPretty(file)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", SummaryJsonWriter.FORMAT_VERSION);
      json.writeStringField("depth", Depth.BOARD.code());
      SummaryJsonWriter.run(json, board.run());
      json.writeStringField("verdict", board.headline());
      json.writeObjectFieldStart("openBySeverity");
      for (BoardReport.Figure figure : board.severities()) {
        count(json, figure.severity().code(), figure.count());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("scope");
      for (BoardReport.Fact fact : board.scope()) {
        json.writeStringField(fact.label(), fact.words());
      }
      json.writeEndObject();
      tables(json, board);
      controls(json, board);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void tables(JsonGenerator json, BoardReport board) throws IOException {
    json.writeArrayFieldStart("tables");
    for (BoardTable table : board.tables()) {
      json.writeStartObject();
      json.writeStringField("title", table.title());
      json.writeArrayFieldStart("rows");
      for (BoardRow row : table.rows()) {
        row(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, BoardRow row) throws IOException {
    json.writeStartObject();
    if (!row.id().isEmpty()) {
      json.writeStringField("id", row.id());
    }
    json.writeStringField("name", row.name());
    count(json, "finding", row.finding());
    count(json, "judged", row.judged());
    count(json, "unproven", row.unproven());
    json.writeStringField("rate", row.rateInWords());
    json.writeStringField("range", row.rangeInWords());
    json.writeEndObject();
  }

  private static void controls(JsonGenerator json, BoardReport board) throws IOException {
    json.writeArrayFieldStart("controls");
    for (BoardControl control : board.controls()) {
      json.writeStartObject();
      json.writeStringField("pack", control.pack());
      json.writeStringField("id", control.control().id());
      json.writeStringField("title", control.control().title());
      json.writeStringField("state", control.state().words());
      json.writeStringField("question", control.control().question());
      JsonFile.strings(json, "rulesWithFindings", control.rules());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void count(JsonGenerator json, String name, Count count) throws IOException {
    if (count instanceof Count.Shown shown) {
      json.writeNumberField(name, shown.number());
    } else if (count instanceof Count.Few) {
      json.writeStringField(name, count.words());
    } else {
      json.writeNullField(name);
    }
  }
}
