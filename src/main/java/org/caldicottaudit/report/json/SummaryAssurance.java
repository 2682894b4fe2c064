package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.policy.NotAssured;
import org.caldicottaudit.report.Assurance;

/** The part of the summary about local settings; not there when there were none. */
record SummaryAssurance(JsonGenerator json) {
  void write(Assurance assurance) throws IOException {
    json.writeObjectFieldStart("local");
    json.writeStringField("folder", assurance.folder());
    json.writeArrayFieldStart("files");
    for (Map.Entry<String, String> file : assurance.files().entrySet()) {
      json.writeStartObject();
      json.writeStringField("file", file.getKey());
      json.writeStringField("sha256", file.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (LocalChange change : assurance.changes()) {
      change(change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (LocalRow row : assurance.rows()) {
      json.writeStartObject();
      json.writeStringField("place", row.place());
      json.writeStringField("what", row.what());
      json.writeBooleanField("replaces", row.replaces());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    notAssured(assurance);
  }

  private void change(LocalChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("pack", change.pack());
    json.writeStringField("name", change.name());
    json.writeStringField("ours", change.ours());
    json.writeStringField("local", change.local());
    JsonFile.strings(json, "rules", change.rules());
    if (change.loosened().isPresent()) {
      json.writeBooleanField("loosened", change.loosened().get());
    }
    json.writeStringField("source", change.source());
    json.writeStringField("reason", change.reason());
    json.writeEndObject();
  }

  static Assurance read(StoredObject summary) {
    if (!summary.has("local")) {
      return Assurance.WHOLE;
    }
    StoredObject local = summary.object("local");
    SortedMap<String, String> files = new TreeMap<>();
    local.objects("files", file -> files.put(file.text("file"), file.text("sha256")));
    return new Assurance(
        local.text("folder"),
        files,
        local.objects("changes", SummaryAssurance::change),
        local.objects(
            "rows", row -> new LocalRow(row.text("place"), row.text("what"), row.yes("replaces"))),
        summary.objects("notAssured", rule -> new NotAssured(rule.text("rule"), rule.text("why"))));
  }

  private static LocalChange change(StoredObject change) {
    return new LocalChange(
        change.text("pack"),
        change.text("name"),
        change.text("ours"),
        change.text("local"),
        change.texts("rules"),
        change.has("loosened") ? Optional.of(change.yes("loosened")) : Optional.empty(),
        change.text("source"),
        change.text("reason"));
  }

  private void notAssured(Assurance assurance) throws IOException {
    json.writeArrayFieldStart("notAssured");
    for (NotAssured rule : assurance.notAssured()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.ruleId());
      json.writeStringField("why", rule.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
