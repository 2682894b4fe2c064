package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caldicottaudit.policy.PolicyLoadException;

/**
 * Writes a plan so that a change of one rule is a change of the lines of that rule: a statement a
 * line, functions by name, no places in the sources, and texts where OPA has their numbers.
 */
final class PlanWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(2000).build())
                  .build())
          .build();

  private static final Set<String> LEFT_OUT =
      Set.of("file", "row", "col", "end_row", "end_col", "files", "decl", "strings");

  /** What is so long that each of its parts gets a line. */
  private static final Set<String> LONG =
      Set.of("static", "builtin_funcs", "plans", "funcs", "blocks", "block", "stmts");

  /** Blocks within blocks go much deeper, and would be more blanks than statements. */
  private static final int DEEPEST = 16;

  private final JsonNode strings;
  private final StringBuilder text = new StringBuilder();

  private PlanWriter(JsonNode strings) {
    this.strings = strings;
  }

  /**
   * @param plan what OPA wrote
   */
  static byte[] plan(byte[] plan) {
    JsonNode tree = tree(plan);
    PlanWriter writer = new PlanWriter(tree.path("static").path("strings"));
    JsonNode plain = writer.plain(tree);
    sort((ArrayNode) plain.path("funcs").path("funcs"));
    writer.write(plain, 0);
    return writer.text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] plan) {
    try {
      return JSON.readTree(plan);
    } catch (IOException e) {
      throw new PolicyLoadException("OPA planned the rules in a way that can't be read.", e);
    }
  }

  private static void sort(ArrayNode functions) {
    List<JsonNode> sorted = new ArrayList<>();
    functions.forEach(sorted::add);
    sorted.sort(Comparator.comparing(function -> function.path("name").asText()));
    functions.removeAll().addAll(sorted);
  }

  private JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> list.add(plain(element)));
      return list;
    }
    return node.isObject() ? plainObject(node) : node;
  }

  /** An operand becomes what it is: the number of a variable, a text, or true or false. */
  private JsonNode plainObject(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "local", "bool" -> node.path("value");
      case "string_index" -> TextNode.valueOf(string(node.path("value")));
      default -> plainStatement(node);
    };
  }

  private ObjectNode plainStatement(JsonNode node) {
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!LEFT_OUT.contains(field.getKey())) {
        put(plain, field.getKey(), field.getValue());
      }
    }
    if (node.path("type").asText().equals("WithStmt")) {
      spellPath((ObjectNode) plain.path("stmt"));
    }
    return plain;
  }

  private void put(ObjectNode plain, String name, JsonNode value) {
    if (name.equals("Index")) {
      plain.put("index", string(value));
    } else if (!plain.has(name)) {
      plain.set(name, plain(value));
    }
  }

  private void spellPath(ObjectNode with) {
    ArrayNode spelled = JsonNodeFactory.instance.arrayNode();
    with.path("path").forEach(index -> spelled.add(string(index)));
    with.set("path", spelled);
  }

  private String string(JsonNode index) {
    return strings.path(index.asInt()).path("value").asText();
  }

  private void write(JsonNode node, int depth) {
    if (!isLong(node)) {
      text.append(node);
    } else if (node.isArray()) {
      writeList(node, depth);
    } else {
      writeObject(node, depth);
    }
  }

  /** Whether it holds statements or functions; those are few levels below. */
  private static boolean isLong(JsonNode node) {
    if (node.isArray()) {
      return !node.isEmpty() && node.path(0).isObject();
    }
    return node.properties().stream()
        .anyMatch(field -> LONG.contains(field.getKey()) || isLongStatement(field));
  }

  private static boolean isLongStatement(Map.Entry<String, JsonNode> field) {
    return field.getKey().equals("stmt") && isLong(field.getValue());
  }

  private void writeList(JsonNode list, int depth) {
    text.append('[');
    for (int i = 0; i < list.size(); i++) {
      line(i, depth + 1);
      write(list.path(i), depth + 1);
    }
    end(']', depth);
  }

  private void writeObject(JsonNode object, int depth) {
    text.append('{');
    int place = 0;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      line(place++, depth + 1);
      text.append(JsonNodeFactory.instance.textNode(field.getKey())).append(": ");
      if (LONG.contains(field.getKey()) || field.getKey().equals("stmt")) {
        write(field.getValue(), depth + 1);
      } else {
        text.append(field.getValue());
      }
    }
    end('}', depth);
  }

  private void line(int place, int depth) {
    text.append(place == 0 ? "\n" : ",\n").append(" ".repeat(Math.min(depth, DEEPEST)));
  }

  private void end(char close, int depth) {
    text.append('\n').append(" ".repeat(Math.min(depth, DEEPEST))).append(close);
  }
}
