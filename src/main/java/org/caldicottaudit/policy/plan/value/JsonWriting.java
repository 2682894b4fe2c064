package org.caldicottaudit.policy.plan.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes JSON of values: a set becomes a list in its order, a key that is no text its own text. */
public final class JsonWriting {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonWriting() {}

  public static JsonNode write(Value value) {
    return switch (value.kind()) {
      case NULL -> NODES.nullNode();
      case BOOLEAN -> NODES.booleanNode(((BooleanValue) value).truth());
      case NUMBER -> number((NumberValue) value);
      case STRING -> NODES.textNode(((StringValue) value).text());
      case ARRAY -> list(((ArrayValue) value).elements());
      case OBJECT -> object((ObjectValue) value);
      case SET -> list(((SetValue) value).elements());
    };
  }

  private static JsonNode number(NumberValue number) {
    if (!(number instanceof IntegerValue)) {
      return DecimalNode.valueOf(number.decimal());
    }
    long value = number.longValue();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private static ArrayNode list(List<Value> elements) {
    ArrayNode list = NODES.arrayNode(elements.size());
    for (Value element : elements) {
      list.add(write(element));
    }
    return list;
  }

  private static ObjectNode object(ObjectValue object) {
    ObjectNode node = NODES.objectNode();
    int size = object.keys().size();
    for (int i = 0; i < size; i++) {
      node.set(JsonText.key(object.keyAt(i)), write(object.valueAt(i)));
    }
    return node;
  }
}
