package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.event.inspection.InspectedRow;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.event.inspection.InspectionVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a file was taken for as one JSON object a line: one of {@code kind} file for each of
 * its tables that was read, and behind it one of {@code kind} row for each of the table's records.
 */
public final class InspectionJsonLines implements InspectionVisitor, AutoCloseable {
  private final JsonGenerator json;

  /**
   * @param out left open
   */
  public InspectionJsonLines(Writer out) throws IOException {
    this.json = JsonFile.onto(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /** Writes the line of a file that isn't read at all. */
  public void refused(String file, String sentence) {
    line(
        () -> {
          json.writeStringField("kind", "file");
          json.writeStringField("file", file);
          json.writeStringField("outcome", "refused");
          json.writeStringField("error", sentence);
          for (String name : List.of("encoding", "delimiter", "sheet", "header_row")) {
            json.writeNullField(name);
          }
          json.writeObjectFieldStart("columns");
          json.writeEndObject();
          JsonFile.strings(json, "warnings", List.of());
          sums(0, 0, 0, 0);
        });
  }

  @Override
  public void table(InspectedTable table) {
    LogReading reading = table.reading();
    line(
        () -> {
          json.writeStringField("kind", "file");
          json.writeStringField("file", reading.source().file());
          json.writeStringField("outcome", "read");
          json.writeNullField("error");
          text("encoding", reading.encoding());
          text("delimiter", reading.delimiter());
          text("sheet", reading.source().sheet());
          json.writeNumberField("header_row", reading.headerRow());
          columns(table.columns());
          JsonFile.strings(json, "warnings", reading.warnings());
          sums(reading.records(), reading.accepted(), reading.quarantined(), reading.skipped());
        });
  }

  private void columns(List<InspectedColumn> columns) throws IOException {
    json.writeObjectFieldStart("columns");
    for (InspectedColumn column : columns) {
      text(column.heading(), column.field());
    }
    json.writeEndObject();
  }

  private void sums(long records, long accepted, long quarantined, long skipped)
      throws IOException {
    json.writeNumberField("records", records);
    json.writeNumberField("accepted", accepted);
    json.writeNumberField("quarantined", quarantined);
    json.writeNumberField("skipped", skipped);
  }

  @Override
  public void row(InspectedRow row) {
    line(
        () -> {
          json.writeStringField("kind", "row");
          text("sheet", row.sheet());
          json.writeNumberField("row", row.row());
          json.writeStringField("fate", row.fate().code());
          text("reason", row.reason());
          text("column", row.column());
          json.writeFieldName("values");
          value(row.values());
          json.writeFieldName("fields");
          value(row.fields());
        });
  }

  private void text(String name, String text) throws IOException {
    json.writeStringField(name, text.isEmpty() ? null : text);
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  /** Writes the members of one line's object. */
  @FunctionalInterface
  private interface Members {
    void write() throws IOException;
  }

  private void line(Members members) {
    try {
      json.writeStartObject();
      members.write();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
