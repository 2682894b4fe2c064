package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the data files that lie beside this package. */
final class YamlResource {
  /** "No" is a heading and "y" an answer here, not a truth value. */
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  private YamlResource() {}

  static JsonNode read(String name) {
    try (InputStream in = YamlResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource %s is missing".formatted(name));
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** Column to code to the words that people write for it, turned into column to word to code. */
  static Map<String, Map<String, String>> words(JsonNode columns) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    columns
        .properties()
        .forEach(
            column -> {
              Map<String, String> codes = new LinkedHashMap<>();
              column
                  .getValue()
                  .properties()
                  .forEach(
                      code -> {
                        codes.put(Heading.key(code.getKey()), code.getKey());
                        list(code.getValue())
                            .forEach(word -> codes.put(Heading.key(word), code.getKey()));
                      });
              words.put(column.getKey(), codes);
            });
    return words;
  }
}
