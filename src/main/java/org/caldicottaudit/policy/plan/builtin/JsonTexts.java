package org.caldicottaudit.policy.plan.builtin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.JsonText;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Values as JSON texts, and back. */
final class JsonTexts {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonTexts() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "json.marshal", value -> StringValue.of(JsonText.of(value)));
    Builtins.two(all, "json.marshal_with_options", JsonTexts::withOptions);
    Builtins.one(all, "json.unmarshal", value -> read(Operands.text(value, 1)));
    Builtins.one(all, "json.is_valid", value -> BooleanValue.of(isValid(value)));
  }

  private static Value withOptions(Value value, Value given) {
    ObjectValue options = Operands.object(given, 2);
    for (Value key : options.keys()) {
      requireKnown(key);
    }
    Value prefix = options.get(StringValue.of("prefix"));
    Value indent = options.get(StringValue.of("indent"));
    boolean pretty = isPretty(options.get(StringValue.of("pretty")), prefix, indent);
    String before = prefix == null ? "" : Operands.text(prefix, 2);
    String step = indent == null ? "\t" : Operands.text(indent, 2);
    return StringValue.of(
        pretty ? before + JsonText.indented(value, before, step) : JsonText.of(value));
  }

  private static void requireKnown(Value key) {
    if (!List.of("prefix", "indent", "pretty").contains(Operands.text(key, 2))) {
      throw BuiltinException.operand(2, "object contained unknown key " + quoted(key));
    }
  }

  private static String quoted(Value key) {
    return "\"" + JsonText.key(key) + "\"";
  }

  private static boolean isPretty(
      @Nullable Value pretty, @Nullable Value prefix, @Nullable Value indent) {
    if (pretty == null) {
      return prefix != null || indent != null;
    }
    if (pretty instanceof BooleanValue truth) {
      return truth.truth();
    }
    throw BuiltinException.operand(2, "key \"pretty\" failed cast to bool");
  }

  private static boolean isValid(Value value) {
    try {
      return value instanceof StringValue string && read(string.text()).kind() != null;
    } catch (BuiltinException e) {
      return false;
    }
  }

  static Value read(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      Value value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw BuiltinException.of("invalid JSON: something follows");
      }
      return value;
    } catch (IOException | NumberFormatException e) {
      throw BuiltinException.of("invalid JSON");
    }
  }

  private static Value value(JsonParser parser, @Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw BuiltinException.of("unexpected end of JSON input");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> StringValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberValue.parse(parser.getText());
      case VALUE_TRUE -> BooleanValue.TRUE;
      case VALUE_FALSE -> BooleanValue.FALSE;
      case VALUE_NULL -> NullValue.NULL;
      default -> throw BuiltinException.of("invalid JSON");
    };
  }

  private static Value object(JsonParser parser) throws IOException {
    ObjectValue object = new ObjectValue();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      object.put(StringValue.of(name), value(parser, parser.nextToken()));
    }
    return object;
  }

  private static Value array(JsonParser parser) throws IOException {
    ArrayValue array = new ArrayValue(4);
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.append(value(parser, token));
    }
    return array;
  }
}
