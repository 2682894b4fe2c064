package org.caldicottaudit.policy.plan.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes values of JSON. */
public final class JsonReading {
  /** Deeper data is refused, before the evaluation runs out of stack. */
  private static final int MAX_DEPTH = 500;

  private static final String PROVIDED = "provided";
  private static final int MAX_SOURCES = 1_000;

  private final Names names;
  private final IdentityHashMap<JsonNode, Value> provided = new IdentityHashMap<>();

  /** One with names of its own. */
  public JsonReading() {
    this(new Names());
  }

  /** One that shares names, so that whoever looks for them finds the very same values. */
  public JsonReading(Names names) {
    this.names = names;
  }

  /** The value of a name. */
  public StringValue name(String name) {
    return names.of(name);
  }

  /**
   * The value that a JSON document is.
   *
   * @throws TooDeepException when it is nested too deeply
   */
  public Value read(JsonNode node) {
    return read(node, 0);
  }

  private Value read(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      throw new TooDeepException();
    }
    return switch (node.getNodeType()) {
      case OBJECT -> object(node, depth);
      case ARRAY -> array(node, depth);
      case STRING -> StringValue.of(node.textValue());
      case NUMBER -> number(node);
      case BOOLEAN -> BooleanValue.of(node.booleanValue());
      case NULL -> NullValue.NULL;
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    };
  }

  /** What a log provides is one node for all its events, and is read once. */
  private Value member(Map.Entry<String, JsonNode> field, int depth) {
    if (!field.getKey().equals(PROVIDED)) {
      return read(field.getValue(), depth + 1);
    }
    if (provided.size() > MAX_SOURCES) {
      provided.clear();
    }
    Value known = provided.get(field.getValue());
    if (known == null) {
      known = read(field.getValue(), depth + 1);
      provided.put(field.getValue(), known);
    }
    return known;
  }

  private ObjectValue object(JsonNode node, int depth) {
    ObjectValue object = new ObjectValue(node.size());
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      object.putFirst(name(field.getKey()), member(field, depth));
    }
    return object;
  }

  private ArrayValue array(JsonNode node, int depth) {
    ArrayValue array = new ArrayValue(node.size());
    for (JsonNode element : node) {
      array.append(read(element, depth + 1));
    }
    return array;
  }

  private static Value number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? NumberValue.of(node.longValue())
        : NumberValue.parse(written(node));
  }

  private static String written(JsonNode node) {
    // A BigDecimal is written as JSON had it but for its exponent.
    return node.isBigDecimal() ? decimal(node.decimalValue()) : node.asText();
  }

  private static String decimal(BigDecimal decimal) {
    return decimal.toString().replace('E', 'e');
  }
}
