package org.caldicottaudit.policy.plan.builtin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Values as JSON texts, written as Go writes them, and back. */
final class JsonTexts {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonTexts() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "json.marshal", value -> StringValue.of(compact(value)));
    Builtins.two(all, "json.marshal_with_options", JsonTexts::withOptions);
    Builtins.one(all, "json.unmarshal", value -> read(Operands.text(value, 1)));
    Builtins.one(all, "json.is_valid", value -> BooleanValue.of(isValid(value)));
  }

  private static String compact(Value value) {
    return new Writer(false, "", "").text(value);
  }

  /** The key of a member of an object; one that is no text becomes its JSON. */
  static String key(Value key) {
    return key instanceof StringValue string ? string.text() : compact(key);
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
        pretty ? before + new Writer(true, before, step).text(value) : compact(value));
  }

  private static void requireKnown(Value key) {
    if (!List.of("prefix", "indent", "pretty").contains(Operands.text(key, 2))) {
      throw BuiltinException.operand(2, "object contained unknown key " + quoted(key));
    }
  }

  private static String quoted(Value key) {
    return "\"" + key(key) + "\"";
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

  /** Writes one text. */
  private static final class Writer {
    private final boolean pretty;
    private final String prefix;
    private final String indent;
    private final StringBuilder text = new StringBuilder();

    Writer(boolean pretty, String prefix, String indent) {
      this.pretty = pretty;
      this.prefix = prefix;
      this.indent = indent;
    }

    String text(Value value) {
      write(value, 0);
      return text.toString();
    }

    private void write(Value value, int depth) {
      switch (value.kind()) {
        case NULL, BOOLEAN, NUMBER -> text.append(value);
        case STRING -> quote(((StringValue) value).text());
        case ARRAY -> list(((ArrayValue) value).elements(), depth);
        case SET -> list(((SetValue) value).elements(), depth);
        case OBJECT -> object((ObjectValue) value, depth);
      }
    }

    private void list(List<Value> elements, int depth) {
      text.append('[');
      for (int i = 0; i < elements.size(); i++) {
        next(i, depth + 1);
        write(elements.get(i), depth + 1);
      }
      end(elements.isEmpty(), ']', depth);
    }

    private void object(ObjectValue object, int depth) {
      text.append('{');
      for (int i = 0; i < object.keys().size(); i++) {
        next(i, depth + 1);
        quote(key(object.keyAt(i)));
        text.append(pretty ? ": " : ":");
        write(object.valueAt(i), depth + 1);
      }
      end(object.size() == 0, '}', depth);
    }

    private void next(int place, int depth) {
      text.append(place == 0 ? "" : ",");
      line(depth);
    }

    private void end(boolean empty, char close, int depth) {
      if (!empty) {
        line(depth);
      }
      text.append(close);
    }

    private void line(int depth) {
      if (pretty) {
        text.append('\n').append(prefix).append(indent.repeat(depth));
      }
    }

    private void quote(String string) {
      text.append('"');
      for (int i = 0; i < string.length(); i++) {
        letter(string.charAt(i));
      }
      text.append('"');
    }

    /** What could mean something in HTML is escaped, as Go does it. */
    private void letter(char letter) {
      switch (letter) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '<', '>', '&', '\u2028', '\u2029' -> text.append(escape(letter));
        default -> text.append(letter < ' ' ? escape(letter) : String.valueOf(letter));
      }
    }

    private static String escape(char letter) {
      return "\\u%04x".formatted((int) letter);
    }
  }
}
