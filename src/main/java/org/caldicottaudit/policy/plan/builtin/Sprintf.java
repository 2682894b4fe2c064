package org.caldicottaudit.policy.plan.builtin;

import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Texts with values put in, as Go's {@code fmt.Sprintf} does it. */
final class Sprintf {
  private static final String FLAGS = "+-# 0";

  private final String format;
  private final List<Value> arguments;
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int used;

  private Sprintf(String format, List<Value> arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(
        all,
        "sprintf",
        (format, values) ->
            StringValue.of(
                new Sprintf(Operands.text(format, 1), Operands.array(values, 2).elements())
                    .text()));
  }

  private String text() {
    for (int verb = format.indexOf('%'); verb >= 0; verb = format.indexOf('%', at)) {
      text.append(format, at, verb);
      at = verb + 1;
      verb();
    }
    text.append(format, at, format.length());
    complainOfRest();
    return text.toString();
  }

  private void verb() {
    StringBuilder flags = new StringBuilder();
    while (at < format.length() && FLAGS.indexOf(format.charAt(at)) >= 0) {
      flags.append(format.charAt(at++));
    }
    int width = number();
    int precision = -1;
    if (format.startsWith(".", at)) {
      at++;
      precision = Math.max(0, number());
    }
    if (at >= format.length()) {
      text.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    write(verb, new FormatSpec(flags.toString(), width, precision));
  }

  /** A width or precision, which a star takes from the arguments; -1 when there is none. */
  private int number() {
    if (format.startsWith("*", at)) {
      at++;
      return used < arguments.size() ? (int) Operands.integer(arguments.get(used++), 2) : -1;
    }
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at)) && at - start < 6) {
      at++;
    }
    return at == start ? -1 : Integer.parseInt(format.substring(start, at));
  }

  private void write(int verb, FormatSpec spec) {
    if (verb == '%') {
      text.append('%');
    } else if (used >= arguments.size()) {
      text.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      text.append(FormattedValue.of(arguments.get(used++), verb, spec));
    }
  }

  private void complainOfRest() {
    if (used < arguments.size()) {
      text.append("%!(EXTRA ");
      for (int i = used; i < arguments.size(); i++) {
        text.append(i == used ? "" : ", ").append(FormattedValue.described(arguments.get(i)));
      }
      text.append(')');
    }
  }
}
