package org.caldicottaudit.policy.plan.builtin;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.Kind;
import org.caldicottaudit.policy.plan.value.NullValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Patterns of names with stars; a single star stops at a delimiter. */
final class Globs {
  private static final String META = "*?\\[]{}";

  private Globs() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.three(all, "glob.match", Globs::match);
    Builtins.one(all, "glob.quote_meta", value -> StringValue.of(quoted(value)));
  }

  private static Value match(Value pattern, Value delimiters, Value text) {
    String glob = Operands.text(pattern, 1);
    String stops = delimiters(delimiters);
    String name = Operands.text(text, 3);
    return BooleanValue.of(
        Patterns.of(new Translation(glob, stops).pattern()).matcher(name).matches());
  }

  private static String delimiters(Value value) {
    if (value.equals(NullValue.NULL)) {
      return "";
    }
    if (value.kind() != Kind.ARRAY) {
      throw BuiltinException.type(2, value, "array", "null");
    }
    List<String> letters = Operands.texts(value, 2);
    for (String letter : letters) {
      if (letter.codePointCount(0, letter.length()) != 1) {
        throw BuiltinException.element(2, value, StringValue.of(letter), "rune");
      }
    }
    return letters.isEmpty() ? "." : String.join("", letters);
  }

  private static String quoted(Value value) {
    StringBuilder quoted = new StringBuilder();
    Operands.text(value, 1)
        .chars()
        .forEach(
            letter -> quoted.append(META.indexOf(letter) < 0 ? "" : "\\").append((char) letter));
    return quoted.toString();
  }

  /** A glob as a regular expression. */
  private static final class Translation {
    private final String glob;
    private final String letter;
    private final StringBuilder pattern = new StringBuilder("(?s)");
    private int at;
    private int open;

    Translation(String glob, String stops) {
      this.glob = glob;
      this.letter = stops.isEmpty() ? "." : "[^" + classOf(stops) + "]";
    }

    private static String classOf(String letters) {
      return letters.replaceAll("([\\\\\\]\\[^-])", "\\\\$1");
    }

    String pattern() {
      while (at < glob.length()) {
        step(glob.charAt(at++));
      }
      if (open > 0) {
        throw BuiltinException.of("unexpected end of input");
      }
      return pattern.toString();
    }

    private void step(char next) {
      switch (next) {
        case '*' -> star();
        case '?' -> pattern.append(letter);
        case '[' -> list();
        case '{' -> {
          open++;
          pattern.append("(?:");
        }
        case '}' -> close();
        case ',' -> pattern.append(open > 0 ? "|" : ",");
        case '\\' -> escaped();
        default -> pattern.append(Pattern.quote(String.valueOf(next)));
      }
    }

    private void close() {
      if (open > 0) {
        open--;
        pattern.append(')');
      } else {
        pattern.append("\\}");
      }
    }

    private void star() {
      boolean twice = glob.startsWith("*", at);
      while (glob.startsWith("*", at)) {
        at++;
      }
      pattern.append(twice ? "." : letter).append('*');
    }

    private void escaped() {
      if (at == glob.length()) {
        throw BuiltinException.of("unexpected end of input after a backslash");
      }
      pattern.append(Pattern.quote(String.valueOf(glob.charAt(at++))));
    }

    private void list() {
      int end = glob.indexOf(']', at + 1);
      if (end < 0) {
        throw BuiltinException.of("set-open '[' without a ']'");
      }
      boolean negated = glob.startsWith("!", at);
      String content = glob.substring(negated ? at + 1 : at, end);
      boolean range = content.length() == 3 && content.charAt(1) == '-';
      String inside =
          range
              ? classOf(content.substring(0, 1)) + "-" + classOf(content.substring(2))
              : classOf(content);
      pattern.append(negated ? "[^" : "[").append(inside).append(']');
      at = end + 1;
    }
  }
}
