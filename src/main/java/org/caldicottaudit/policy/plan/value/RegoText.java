package org.caldicottaudit.policy.plan.value;

import java.util.List;

/** Values as Rego writes them, which is how they stand inside texts. */
public final class RegoText {
  private RegoText() {}

  public static String of(Value value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Value value, StringBuilder text) {
    switch (value.kind()) {
      case STRING -> quote(((StringValue) value).text(), text);
      case ARRAY -> list("[", ((ArrayValue) value).elements(), "]", text);
      case OBJECT -> object((ObjectValue) value, text);
      case SET -> set((SetValue) value, text);
      case NULL, BOOLEAN, NUMBER -> text.append(value);
    }
  }

  private static void list(String open, List<Value> elements, String close, StringBuilder text) {
    text.append(open);
    for (int i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      write(elements.get(i), text);
    }
    text.append(close);
  }

  private static void set(SetValue set, StringBuilder text) {
    if (set.size() == 0) {
      text.append("set()");
    } else {
      list("{", set.elements(), "}", text);
    }
  }

  private static void object(ObjectValue object, StringBuilder text) {
    text.append('{');
    for (int i = 0; i < object.keys().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      write(object.keyAt(i), text);
      text.append(": ");
      write(object.valueAt(i), text);
    }
    text.append('}');
  }

  private static void quote(String string, StringBuilder text) {
    text.append('"');
    string.codePoints().forEach(letter -> letter(letter, text));
    text.append('"');
  }

  /** What can't be printed is escaped as Go does it, in whose language OPA is written. */
  private static void letter(int letter, StringBuilder text) {
    switch (letter) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case 0x07 -> text.append("\\a");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case 0x0b -> text.append("\\v");
      default -> other(letter, text);
    }
  }

  private static void other(int letter, StringBuilder text) {
    if (isPrinted(letter)) {
      text.appendCodePoint(letter);
    } else if (letter < 0x20 || letter == 0x7f) {
      text.append("\\x%02x".formatted(letter));
    } else {
      text.append((letter > Character.MAX_VALUE ? "\\U%08x" : "\\u%04x").formatted(letter));
    }
  }

  private static boolean isPrinted(int letter) {
    return letter == ' '
        || switch (Character.getType(letter)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
