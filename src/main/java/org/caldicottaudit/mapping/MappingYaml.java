package org.caldicottaudit.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.SourceException;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A part of a mapping file that is read strictly: each slip is an error that names the file and the
 * key.
 *
 * @param file name without folder
 * @param where keys from the top to this part; empty for the whole file
 */
record MappingYaml(String file, String where, JsonNode node) {
  private static final int DEEPEST = 10;
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .loaderOptions(limits())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  MappingYaml {
    if (!node.isObject()) {
      throw new SourceException(
          where.isEmpty()
              ? "The mapping %s must hold keys with values, such as kind: case log.".formatted(file)
              : "The mapping %s: \"%s\" must hold keys with values below it."
                  .formatted(file, where));
    }
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setNestingDepthLimit(DEEPEST);
    return limits;
  }

  /** The whole of a file. */
  static MappingYaml of(String file, String text) {
    try {
      refuseReferences(file, text);
      return new MappingYaml(file, "", YAML.readTree(text));
    } catch (JsonProcessingException e) {
      throw new SourceException(
          "The mapping %s is no proper YAML%s. Correct it there; headings with punctuation need quotation marks."
              .formatted(file, line(e)),
          e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** What an alias stands for is written elsewhere, and a tag may mean anything. */
  private static void refuseReferences(String file, String text) throws IOException {
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
          throw new SourceException(
              "The mapping %s uses an anchor, alias or tag (&, * or !) in line %d, which mappings can't have. Write the value itself, in quotation marks if it starts so."
                  .formatted(file, parser.currentTokenLocation().getLineNr()));
        }
      }
    }
  }

  private static String line(JsonProcessingException e) {
    if (e.getOriginalMessage().startsWith("Duplicate")) {
      return ": a key stands twice%s".formatted(at(e));
    }
    return at(e);
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (see line %d)".formatted(e.getLocation().getLineNr());
  }

  /** Refuses keys that are none of these. */
  MappingYaml allow(List<String> keys) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!keys.contains(entry.getKey())) {
        throw unknown(
            entry.getKey(),
            "is no key that a mapping has%s (known are %s)"
                .formatted(where.isEmpty() ? "" : " there", String.join(", ", keys)),
            keys);
      }
    }
    return this;
  }

  /** The error of a word that isn't any of the known ones. */
  SourceException unknown(String word, String what, Collection<String> known) {
    return fault(word, what + "." + NearestWord.question(word, known));
  }

  /** The error of a word that stands somewhere below, to be said in that sentence. */
  SourceException fault(String word, String sentence) {
    return new SourceException(
        "The mapping %s: %s\"%s\" %s"
            .formatted(file, where.isEmpty() ? "" : where + ": ", word, sentence));
  }

  boolean has(String key) {
    return node.has(key);
  }

  MappingYaml child(String key) {
    return new MappingYaml(file, where.isEmpty() ? key : where + ": " + key, node.path(key));
  }

  Set<String> keys() {
    Set<String> keys = new java.util.LinkedHashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  Optional<String> text(String key) {
    if (!node.has(key)) {
      return Optional.empty();
    }
    return Optional.of(text(key, node.path(key)));
  }

  /** Key to text, in the order of the file. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> texts.put(entry.getKey(), text(entry.getKey(), entry.getValue())));
    return texts;
  }

  List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    if (node.has(key)) {
      if (!node.path(key).isArray()) {
        throw fault(key, "must be a list, such as [Case no, Date shared].");
      }
      node.path(key).forEach(item -> texts.add(text(key, item)));
    }
    return texts;
  }

  /** A whole number from 1 on; 0 without one. */
  int number(String key, int most) {
    if (!node.has(key)) {
      return 0;
    }
    JsonNode number = node.path(key);
    if (!number.isInt() || number.intValue() < 1 || number.intValue() > most) {
      throw fault(key, "must be a whole number from 1 to %d.".formatted(most));
    }
    return number.intValue();
  }

  private String text(String key, JsonNode value) {
    if (!value.isTextual()) {
      throw fault(
          key, "must be a text. Write it in quotation marks; \"\" means that there is nothing.");
    }
    return value.asText().strip();
  }
}
