package org.caldicottaudit.policy.plan.value;

import java.util.List;

/** A value as a JSON text, written as Go writes it, in whose language OPA is written. */
public final class JsonText {
  private final boolean pretty;
  private final String prefix;
  private final String indent;
  private final StringBuilder text = new StringBuilder();

  private JsonText(boolean pretty, String prefix, String indent) {
    this.pretty = pretty;
    this.prefix = prefix;
    this.indent = indent;
  }

  /** In one line, without blanks. */
  public static String of(Value value) {
    return new JsonText(false, "", "").text(value);
  }

  /**
   * A line for each part.
   *
   * @param prefix what each line but the first begins with
   * @param indent what a line begins with for each level
   */
  public static String indented(Value value, String prefix, String indent) {
    return new JsonText(true, prefix, indent).text(value);
  }

  /** The key of a member of an object; one that is no text becomes its JSON. */
  public static String key(Value key) {
    return key instanceof StringValue string ? string.text() : of(key);
  }

  private String text(Value value) {
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
