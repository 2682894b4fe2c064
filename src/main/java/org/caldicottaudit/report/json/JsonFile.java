package org.caldicottaudit.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.report.TextFile;

/** What both JSON files share. */
final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFile() {}

  static JsonGenerator create(Path file) throws IOException {
    // Through a writer: Jackson's own UTF-8 encoder refuses half a surrogate pair.
    return FACTORY.createGenerator(TextFile.create(file));
  }

  /** With a line for each value. */
  static JsonGenerator createPretty(Path file) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return create(file)
        .setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /** Writes onto what is open already, and leaves it open. */
  static JsonGenerator onto(Writer out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  static void strings(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The value's text, or null, which says that there is none. */
  static void optional(JsonGenerator json, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    } else {
      json.writeNullField(name);
    }
  }

  /** The number, or null, which says that there is none. */
  static void optionalNumber(JsonGenerator json, String name, Optional<Long> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  /** Names to texts, in their order. */
  static void map(JsonGenerator json, String name, Map<String, String> values) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }
}
