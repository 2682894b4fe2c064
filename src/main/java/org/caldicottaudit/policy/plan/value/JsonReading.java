package org.caldicottaudit.policy.plan.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes values of JSON. Names of members come again and again, so each becomes one value that is
 * kept: a lookup then mostly compares two references.
 */
public final class JsonReading {
  /** Deeper data is refused, before the evaluation runs out of stack. */
  private static final int MAX_DEPTH = 500;

  /** Names are few; what has more of them uses names as data, and isn't worth keeping. */
  private static final int MAX_NAMES = 4096;

  private static final String PROVIDED = "provided";
  private static final int MAX_SOURCES = 1_000;

  private final Map<String, StringValue> names = new HashMap<>();
  private final IdentityHashMap<JsonNode, Value> provided = new IdentityHashMap<>();

  /** One that knows no name yet. */
  public JsonReading() {
    this(List.of());
  }

  /**
   * One that knows these names, so that whoever looks for them finds the very same values.
   *
   * @param known settled, if others have them too
   */
  public JsonReading(Collection<StringValue> known) {
    known.forEach(name -> names.put(name.text(), name));
  }

  /** The value of a name, the same for each asking. */
  public StringValue name(String name) {
    StringValue known = names.get(name);
    return known == null ? learn(name) : known;
  }

  private StringValue learn(String name) {
    StringValue value = StringValue.of(name);
    if (names.size() < MAX_NAMES) {
      names.put(name, value);
    }
    return value;
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
