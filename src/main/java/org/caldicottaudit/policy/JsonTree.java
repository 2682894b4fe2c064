package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads JSON into trees without a mapper: at the start of a run, to make one takes longer than to
 * read all that was compiled.
 */
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  /** The objects and lists whose end hasn't come yet, the innermost first. */
  private final Deque<ContainerNode<?>> open = new ArrayDeque<>();

  private String name = "";

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The only value of a document.
   *
   * @param factory with the limits of what is read
   * @throws JsonParseException when that is no JSON, or something follows
   */
  public static JsonNode read(JsonFactory factory, byte[] json) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      JsonNode tree = new JsonTree(parser).read();
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the document");
      }
      return tree;
    }
  }

  /** In a loop, not by recursion: Java's compiler would take half a second over that. */
  private JsonNode read() throws IOException {
    JsonNode last;
    do {
      last = next();
    } while (!open.isEmpty());
    return last;
  }

  /** Takes the next token; returns the value that it begins or ends. */
  private JsonNode next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonParseException(parser, "the document ends early");
    }
    if (token == JsonToken.FIELD_NAME) {
      name = parser.currentName();
      token = parser.nextToken();
    }
    return switch (token) {
      case START_OBJECT -> begin(NODES.objectNode());
      case START_ARRAY -> begin(NODES.arrayNode());
      case END_OBJECT, END_ARRAY -> open.pop();
      default -> put(value(token));
    };
  }

  private JsonNode begin(ContainerNode<?> container) {
    put(container);
    open.push(container);
    return container;
  }

  private JsonNode put(JsonNode value) {
    JsonNode around = open.peek();
    if (around instanceof ObjectNode object) {
      object.set(name, value);
    } else if (around instanceof ArrayNode array) {
      array.add(value);
    }
    return value;
  }

  private JsonNode value(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "no value begins with " + token);
    };
  }

  private JsonNode whole() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}
