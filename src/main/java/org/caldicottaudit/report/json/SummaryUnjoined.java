package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.NotJoined;
import org.caldicottaudit.report.Unjoined;

/** The part of the summary on what was not joined; a blank cell is left out. */
record SummaryUnjoined(JsonGenerator json) {
  private static final List<String> HEADINGS =
      NotJoined.HEADINGS.subList(0, NotJoined.HEADINGS.size() - NotJoined.FOR_THE_PERSON);

  void write(AuditReport report) throws IOException {
    json.writeObjectFieldStart("unjoined");
    json.writeNumberField("records", report.unjoined().records());
    json.writeNumberField("total", report.unjoined().total());
    json.writeArrayFieldStart("rows");
    for (NotJoined row : report.unjoined().shown()) {
      row(row.cells());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(List<String> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < HEADINGS.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        json.writeStringField(HEADINGS.get(i), cells.get(i));
      }
    }
    json.writeEndObject();
  }

  static Unjoined read(StoredObject summary) {
    StoredObject unjoined = summary.object("unjoined");
    List<NotJoined> rows = unjoined.objects("rows", SummaryUnjoined::row);
    long total = unjoined.has("total") ? unjoined.number("total") : rows.size();
    return new Unjoined(rows, unjoined.number("records"), total);
  }

  private static NotJoined row(StoredObject row) {
    return new NotJoined(
        HEADINGS.stream().map(heading -> row.has(heading) ? row.text(heading) : "").toList());
  }
}
