package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What values a parameter may have: as the schema of what rules see says, and of the kind that the
 * pack's own value is. A value of another shape would leave a rule without an opinion.
 */
final class ValueShape {
  private final JsonNode parameters;

  private ValueShape(JsonNode parameters) {
    this.parameters = parameters;
  }

  /** Of the schemas of that folder; without them, only kinds are compared. */
  static ValueShape of(PolicyFolder policies) {
    Path schema = policies.path().resolve("schemas").resolve("judged_event.json");
    if (!Files.isRegularFile(schema)) {
      return new ValueShape(MissingNode.getInstance());
    }
    try {
      return new ValueShape(
          StrictJson.mapper(50_000_000)
              .readTree(PolicyFiles.bytes(schema))
              .at("/properties/pack/properties/parameters/properties"));
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException("The schema \"" + schema + "\" is no proper JSON.", e);
    } catch (IOException e) {
      throw PolicyFiles.unreadable(schema, e);
    }
  }

  /**
   * What was expected instead of {@code local}, such as {@code a number}; empty when it will do.
   *
   * @param ours the pack's own value
   */
  Optional<String> expected(String parameter, JsonNode ours, JsonNode local) {
    return sameKind(ours, local).or(() -> bySchema(parameters.path(parameter), local));
  }

  private static Optional<String> sameKind(JsonNode ours, JsonNode local) {
    boolean wholeNumber = ours.isInt() && local.isNumber() && !local.isInt();
    if (ours.getNodeType() != local.getNodeType() || wholeNumber) {
      return Optional.of(ours.isInt() ? "a whole number" : kind(ours));
    }
    if (ours.isNumber() && local.decimalValue().signum() < 0) {
      return Optional.of("a number from 0 on");
    }
    return ours.isArray() && !ours.isEmpty() ? sameItems(ours.get(0), local) : Optional.empty();
  }

  private static Optional<String> sameItems(JsonNode ours, JsonNode local) {
    for (JsonNode item : local) {
      if (item.getNodeType() != ours.getNodeType()) {
        return Optional.of("a list of which each is " + kind(ours));
      }
    }
    return Optional.empty();
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "keys with values";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "a text";
    };
  }

  private static Optional<String> bySchema(JsonNode schema, JsonNode value) {
    return typed(schema, value)
        .or(() -> listed(schema, value))
        .or(() -> items(schema, value))
        .or(() -> parts(schema, value));
  }

  private static Optional<String> typed(JsonNode schema, JsonNode value) {
    boolean fits =
        switch (schema.path("type").asText()) {
          case "array" -> value.isArray();
          case "object" -> value.isObject();
          case "number" -> value.isNumber();
          case "string" -> value.isTextual();
          case "boolean" -> value.isBoolean();
          default -> true;
        };
    return fits ? Optional.empty() : Optional.of("a " + schema.path("type").asText());
  }

  private static Optional<String> listed(JsonNode schema, JsonNode value) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    return words.isEmpty() || words.contains(value.asText())
        ? Optional.empty()
        : Optional.of(String.join(", ", words));
  }

  private static Optional<String> items(JsonNode schema, JsonNode value) {
    if (value.isArray()) {
      for (JsonNode item : value) {
        Optional<String> wrong = bySchema(schema.path("items"), item);
        if (wrong.isPresent()) {
          return wrong.map(what -> "a list of which each is " + what);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> parts(JsonNode schema, JsonNode value) {
    JsonNode named = schema.path("properties");
    if (value.isObject() && named.isObject()) {
      TreeSet<String> keys = new TreeSet<>();
      value.fieldNames().forEachRemaining(keys::add);
      TreeSet<String> known = new TreeSet<>();
      named.fieldNames().forEachRemaining(known::add);
      if (!keys.equals(known)) {
        return Optional.of("the keys " + String.join(", ", known));
      }
    }
    for (Map.Entry<String, JsonNode> part : value.properties()) {
      JsonNode of = named.path(part.getKey());
      JsonNode shape = of.isMissingNode() ? schema.path("additionalProperties") : of;
      Optional<String> wrong = bySchema(shape, part.getValue());
      if (wrong.isPresent()) {
        return wrong.map(what -> "at its " + part.getKey() + " " + what);
      }
    }
    return Optional.empty();
  }
}
