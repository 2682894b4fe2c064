package org.caldicottaudit.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.caldicottaudit.report.UnreadableReportException;

/**
 * One object of a JSON file of a finished run, read name by name.
 *
 * @param place where it stands, such as {@code summary.json, rules[3]}
 */
record StoredObject(JsonNode node, String place) {
  /**
   * @throws UnreadableReportException when it is no object
   */
  StoredObject {
    if (!node.isObject()) {
      throw new UnreadableReportException(place + " is no object");
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) {
    return of(name, JsonNode::isTextual, "text").textValue();
  }

  /** Text, or empty where null stands. */
  String textOrBlank(String name) {
    return optional(name, JsonNode::isTextual, "text").map(JsonNode::textValue).orElse("");
  }

  long number(String name) {
    return of(name, JsonNode::canConvertToLong, "a whole number").longValue();
  }

  Optional<Long> optionalNumber(String name) {
    return optional(name, JsonNode::canConvertToLong, "a whole number").map(JsonNode::longValue);
  }

  int row(String name) {
    return of(name, JsonNode::canConvertToInt, "a row").intValue();
  }

  boolean yes(String name) {
    return of(name, JsonNode::isBoolean, "true or false").booleanValue();
  }

  LocalDate day(String name) {
    return day(name, text(name));
  }

  Optional<LocalDate> optionalDay(String name) {
    return optional(name, JsonNode::isTextual, "a day").map(found -> day(name, found.textValue()));
  }

  private LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(name, "a day");
    }
  }

  /** The constant whose word in reports stands there, such as {@code not yet in force}. */
  <E extends Enum<E>> E word(String name, Class<E> words) {
    String text = text(name);
    for (E constant : words.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    throw unknown(text, name);
  }

  /** The word of a constant, such as {@code not yet in force}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A constant, or empty where null stands. */
  <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> words) {
    return node.path(name).isNull() ? Optional.empty() : Optional.of(word(name, words));
  }

  /** The constant of that code, such as {@code case_step}. */
  <E extends Enum<E>> E constant(String code, Class<E> words) {
    for (E constant : words.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
        return constant;
      }
    }
    throw unknown(code, "name");
  }

  private UnreadableReportException unknown(String word, String name) {
    return new UnreadableReportException(
        place + " holds the unknown word \"" + word + "\" as \"" + name + "\"");
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : of(name, JsonNode::isArray, "a list")) {
      if (!item.isTextual()) {
        throw wrong(name, "a list of texts");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  /** Names to texts, in the order of the file. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> part : of(name, JsonNode::isObject, "names").properties()) {
      map.put(part.getKey(), part.getValue().asText());
    }
    return map;
  }

  /** Names to whole numbers. */
  SortedMap<String, Long> numbers(String name) {
    StoredObject numbers = object(name);
    SortedMap<String, Long> map = new TreeMap<>();
    numbers.node.fieldNames().forEachRemaining(key -> map.put(key, numbers.number(key)));
    return map;
  }

  StoredObject object(String name) {
    return new StoredObject(of(name, JsonNode::isObject, "an object"), inside(name));
  }

  Optional<StoredObject> optionalObject(String name) {
    return optional(name, JsonNode::isObject, "an object")
        .map(found -> new StoredObject(found, inside(name)));
  }

  <T> List<T> objects(String name, Function<StoredObject, T> read) {
    List<T> objects = new ArrayList<>();
    for (JsonNode item : of(name, JsonNode::isArray, "a list")) {
      objects.add(read.apply(new StoredObject(item, inside(name) + "[" + objects.size() + "]")));
    }
    return objects;
  }

  private String inside(String name) {
    return place.contains(", ") ? place + "." + name : place + ", " + name;
  }

  private JsonNode of(String name, Function<JsonNode, Boolean> fits, String expected) {
    JsonNode found = node.path(name);
    if (found.isMissingNode()) {
      throw new UnreadableReportException(place + " has no \"" + name + "\"");
    }
    if (!fits.apply(found)) {
      throw wrong(name, expected);
    }
    return found;
  }

  private Optional<JsonNode> optional(
      String name, Function<JsonNode, Boolean> fits, String expected) {
    return node.path(name).isNull() ? Optional.empty() : Optional.of(of(name, fits, expected));
  }

  private UnreadableReportException wrong(String name, String expected) {
    return new UnreadableReportException(place + " has a \"" + name + "\" that is not " + expected);
  }
}
