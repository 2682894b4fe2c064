package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** An object of a YAML file that is read strictly: each fault is named by file and key. */
final class YamlObject {
  /** Of more names, only the nearest one is of use. */
  private static final int MOST_NAMED = 12;

  private final Path file;
  private final String where;
  private final JsonNode node;

  private YamlObject(Path file, String where, JsonNode node) {
    this.file = file;
    this.where = where;
    this.node = node;
    if (!node.isObject()) {
      throw fault(where, "keys with values");
    }
  }

  static YamlObject read(Path file) {
    return read(file, CompiledPacks.NONE);
  }

  static YamlObject read(Path file, CompiledPacks compiled) {
    return new YamlObject(file, "", tree(file, compiled));
  }

  /** The objects of a file that is one list. */
  static List<YamlObject> readList(Path file, CompiledPacks compiled) {
    JsonNode list = tree(file, compiled);
    if (!list.isArray()) {
      throw new PolicyLoadException("The file \"" + file + "\" must be one list of objects.");
    }
    List<YamlObject> objects = new ArrayList<>();
    for (JsonNode item : list) {
      objects.add(new YamlObject(file, "[" + (objects.size() + 1) + "]", item));
    }
    return objects;
  }

  static JsonNode tree(Path file, CompiledPacks compiled) {
    byte[] bytes = PolicyFiles.bytes(file);
    return compiled.find(bytes).orElseGet(() -> tree(file, bytes));
  }

  private static JsonNode tree(Path file, byte[] bytes) {
    try {
      return Yaml.MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException(
          "The file \"" + file + "\" is no proper YAML" + line(e) + ": mend it there.", e);
    } catch (IOException e) {
      throw PolicyFiles.unreadable(file, e);
    }
  }

  private static String line(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (see line " + e.getLocation().getLineNr() + ")";
  }

  /** Refuses keys that are none of these. */
  YamlObject allow(String... keys) {
    Set<String> known = Set.of(keys);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw unknown(entry.getKey(), known);
      }
    }
    return this;
  }

  /** The fault of a key that is none of the known ones. */
  PolicyLoadException unknown(String key, Collection<String> known) {
    String near = NearestName.of(key, known).map(name -> " Is " + name + " meant?").orElse("");
    String all =
        known.size() > MOST_NAMED || known.isEmpty()
            ? "."
            : ": known here are " + String.join(", ", new TreeSet<>(known)) + ".";
    return new PolicyLoadException(
        "The file \"%s\" has an unknown key \"%s\"%s%s".formatted(file, place(key), all, near));
  }

  String text(String key) {
    return findText(key).orElseThrow(() -> fault(place(key), "a text"));
  }

  Optional<String> findText(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw fault(place(key), "a text");
    }
    return Optional.of(value.asText().strip());
  }

  Optional<LocalDate> findDate(String key) {
    try {
      return findText(key).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw fault(place(key), "a date such as 2026-02-05");
    }
  }

  OptionalInt findCount(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isInt() || value.intValue() < 0) {
      throw fault(place(key), "a whole number from 0 on");
    }
    return OptionalInt.of(value.intValue());
  }

  boolean flag(String key, boolean otherwise) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw fault(place(key), "true or false");
    }
    return value.booleanValue();
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** Any value, as it stands. */
  JsonNode value(String key) {
    if (!node.hasNonNull(key)) {
      throw fault(place(key), "a value");
    }
    return node.get(key);
  }

  /** The objects below that key, by name; none when the key is not there. */
  Map<String, YamlObject> findChildren(String key) {
    return has(key) ? child(key).children() : Map.of();
  }

  YamlObject child(String key) {
    return new YamlObject(file, place(key), node.path(key));
  }

  /** The objects below, by name, in the order of the file. */
  Map<String, YamlObject> children() {
    Map<String, YamlObject> children = new LinkedHashMap<>();
    node.properties().forEach(entry -> children.put(entry.getKey(), child(entry.getKey())));
    return children;
  }

  PolicyLoadException fault(String key, String expected) {
    return new PolicyLoadException(
        "The file \"%s\" needs %s at \"%s\": add or correct it.".formatted(file, expected, key));
  }

  /** The name of a key with the keys above it. */
  String place(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  /** Not made before somebody needs it. */
  private static final class Yaml {
    static final YAMLMapper MAPPER =
        YAMLMapper.builder(
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }
}
