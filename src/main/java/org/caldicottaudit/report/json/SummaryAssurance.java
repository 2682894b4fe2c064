package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
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
