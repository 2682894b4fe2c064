package org.caldicottaudit.policy.plan;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Reads a value as Rego writes it: JSON, with sets, and with any value as a key. */
final class TermReader {
  private final String text;
  private int at;

  private TermReader(String text) {
    this.text = text;
  }

  static Value read(String text) {
    TermReader reader = new TermReader(text);
    Value value = reader.value();
    reader.space();
    if (reader.at != text.length()) {
      throw new IllegalArgumentException("something follows the value: " + text);
    }
    return value;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean takes(String word) {
    space();
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  private Value value() {
    if (takes("set()")) {
      return new SetValue();
    }
    if (takes("{")) {
      return braces();
    }
    if (takes("[")) {
      return ArrayValue.of(list("]"));
    }
    if (takes("\"")) {
      return string();
    }
    if (takes("null")) {
      return NullValue.NULL;
    }
    if (takes("true")) {
      return BooleanValue.TRUE;
    }
    return takes("false") ? BooleanValue.FALSE : number();
  }

  private List<Value> list(String end) {
    List<Value> values = new ArrayList<>();
    while (!takes(end)) {
      values.add(value());
      takes(",");
    }
    return values;
  }

  private Value braces() {
    if (takes("}")) {
      return new ObjectValue();
    }
    Value first = value();
    if (!takes(":")) {
      takes(",");
      List<Value> rest = list("}");
      rest.add(first);
      return SetValue.of(rest);
    }
    ObjectValue object = new ObjectValue();
    object.put(first, value());
    takes(",");
    while (!takes("}")) {
      Value key = value();
      takes(":");
      object.put(key, value());
      takes(",");
    }
    return object;
  }

  private Value string() {
    StringBuilder string = new StringBuilder();
    while (text.charAt(at) != '"') {
      char letter = text.charAt(at++);
      string.append(letter == '\\' ? escaped() : letter);
    }
    at++;
    return StringValue.of(string.toString());
  }

  private char escaped() {
    char letter = text.charAt(at++);
    if (letter == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "nrtbf".indexOf(letter);
    return known < 0 ? letter : "\n\r\t\b\f".charAt(known);
  }

  private Value number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return NumberValue.parse(text.substring(start, at));
  }
}
