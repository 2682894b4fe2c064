package org.caldicottaudit.policy.plan.builtin;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Regular expressions of RE2, which take time in proportion to the text and no more. */
final class Patterns {
  /**
   * Patterns that stand in rules are fewer; a rule that makes them of data must not fill memory.
   */
  private static final int MAX_KEPT = 500;

  private static final Map<String, Pattern> KEPT = new ConcurrentHashMap<>();

  private Patterns() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "regex.is_valid", value -> BooleanValue.of(isValid(value)));
    Builtins.two(
        all, "regex.match", (pattern, text) -> BooleanValue.of(matcher(pattern, text).find()));
    Builtins.two(all, "regex.split", Patterns::split);
    Builtins.three(all, "regex.replace", Patterns::replace);
    Builtins.three(all, "regex.find_n", Patterns::find);
    Builtins.three(all, "regex.find_all_string_submatch_n", Patterns::findGroups);
    Builtins.four(all, "regex.template_match", Patterns::matchesTemplate);
  }

  /** A pattern, made once. */
  static Pattern of(String pattern) {
    Pattern kept = KEPT.get(pattern);
    return kept == null ? make(pattern) : kept;
  }

  private static Pattern make(String pattern) {
    try {
      Pattern made = Pattern.compile(pattern);
      if (KEPT.size() >= MAX_KEPT) {
        KEPT.clear();
      }
      KEPT.put(pattern, made);
      return made;
    } catch (PatternSyntaxException e) {
      throw BuiltinException.of("error parsing regexp: " + e.getMessage());
    }
  }

  private static Matcher matcher(Value pattern, Value text) {
    String expression = Operands.text(pattern, 1);
    String searched = Operands.text(text, 2);
    return of(expression).matcher(searched);
  }

  private static boolean isValid(Value value) {
    try {
      return value instanceof StringValue text && of(text.text()).flags() >= 0;
    } catch (BuiltinException e) {
      return false;
    }
  }

  /** What is found: the start and end of the whole and of each group, -1 where one is not. */
  private static List<int[]> matches(Matcher matcher, String text, long most) {
    List<int[]> matches = new ArrayList<>();
    int from = 0;
    int end = -1;
    while ((most < 0 || matches.size() < most) && from <= text.length() && matcher.find(from)) {
      boolean empty = matcher.end() == from;
      // Nothing found right after something found is not counted, as in Go.
      if (!empty || matcher.start() != end) {
        matches.add(groups(matcher));
      }
      end = matcher.end();
      from = empty ? afterLetter(text, from) : end;
    }
    return matches;
  }

  /** A letter of two chars is never taken apart. */
  private static int afterLetter(String text, int at) {
    return at + (at < text.length() ? Character.charCount(text.codePointAt(at)) : 1);
  }

  private static int[] groups(Matcher matcher) {
    int[] places = new int[2 * (matcher.groupCount() + 1)];
    for (int group = 0; group <= matcher.groupCount(); group++) {
      places[2 * group] = matcher.start(group);
      places[2 * group + 1] = matcher.end(group);
    }
    return places;
  }

  private static Value part(String text, int start, int end) {
    return start < 0 ? StringValue.EMPTY : StringValue.of(text.substring(start, end));
  }

  private static Value split(Value pattern, Value value) {
    Matcher matcher = matcher(pattern, value);
    String text = Operands.text(value, 2);
    if (text.isEmpty() && !Operands.text(pattern, 1).isEmpty()) {
      return ArrayValue.of(StringValue.EMPTY);
    }
    ArrayValue parts = new ArrayValue(4);
    int begin = 0;
    int end = 0;
    for (int[] match : matches(matcher, text, -1)) {
      end = match[0];
      if (match[1] != 0) {
        parts.append(part(text, begin, end));
      }
      begin = match[1];
    }
    if (end != text.length()) {
      parts.append(part(text, begin, text.length()));
    }
    return parts;
  }

  private static Value find(Value pattern, Value value, Value count) {
    Matcher matcher = matcher(pattern, value);
    String text = Operands.text(value, 2);
    ArrayValue found = new ArrayValue(4);
    matches(matcher, text, Operands.integer(count, 3))
        .forEach(match -> found.append(part(text, match[0], match[1])));
    return found;
  }

  private static Value findGroups(Value pattern, Value value, Value count) {
    Matcher matcher = matcher(pattern, value);
    String text = Operands.text(value, 2);
    ArrayValue found = new ArrayValue(4);
    for (int[] match : matches(matcher, text, Operands.integer(count, 3))) {
      ArrayValue groups = new ArrayValue(match.length / 2);
      for (int i = 0; i < match.length; i += 2) {
        groups.append(part(text, match[i], match[i + 1]));
      }
      found.append(groups);
    }
    return found;
  }

  private static Value replace(Value value, Value pattern, Value by) {
    String text = Operands.text(value, 1);
    Pattern compiled = of(Operands.text(pattern, 2));
    String template = Operands.text(by, 3);
    StringBuilder result = new StringBuilder();
    int end = 0;
    for (int[] match : matches(compiled.matcher(text), text, -1)) {
      result.append(text, end, match[0]);
      expand(template, compiled, text, match, result);
      end = match[1];
    }
    return StringValue.of(result.append(text, end, text.length()).toString());
  }

  /** Puts groups in where a template names them: {@code $1}, {@code ${name}}; $$ is a dollar. */
  private static void expand(
      String template, Pattern pattern, String text, int[] match, StringBuilder result) {
    int at = 0;
    for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
      result.append(template, at, dollar);
      Reference reference = Reference.at(template, dollar + 1);
      if (reference == null) {
        boolean doubled = template.startsWith("$", dollar + 1);
        result.append('$');
        at = dollar + (doubled ? 2 : 1);
      } else {
        result.append(group(reference.name, pattern, text, match));
        at = reference.end;
      }
    }
    result.append(template, at, template.length());
  }

  private static String group(String name, Pattern pattern, String text, int[] match) {
    Integer group =
        name.matches("[0-9]{1,8}") ? Integer.valueOf(name) : pattern.namedGroups().get(name);
    return group == null || 2 * group >= match.length || match[2 * group] < 0
        ? ""
        : text.substring(match[2 * group], match[2 * group + 1]);
  }

  /** The name of a group in a template, and where it ends. */
  private record Reference(String name, int end) {
    static @Nullable Reference at(String template, int start) {
      boolean braced = template.startsWith("{", start);
      int from = braced ? start + 1 : start;
      int end = from;
      while (end < template.length() && isWord(template.charAt(end))) {
        end++;
      }
      if (end == from || (braced && !template.startsWith("}", end))) {
        return null;
      }
      return new Reference(template.substring(from, end), braced ? end + 1 : end);
    }

    private static boolean isWord(char letter) {
      return letter == '_' || Character.isLetterOrDigit(letter);
    }
  }

  private static Value matchesTemplate(Value template, Value value, Value start, Value end) {
    String text = Operands.text(template, 1);
    String searched = Operands.text(value, 2);
    String open = Operands.text(start, 3);
    String close = Operands.text(end, 4);
    if (open.length() != 1 || close.length() != 1) {
      throw BuiltinException.of("a delimiter has to be exactly one character long");
    }
    String pattern = fromTemplate(text, open.charAt(0), close.charAt(0));
    return BooleanValue.of(of(pattern).matcher(searched).find());
  }

  /** Quotes what lies outside of the delimiters. */
  private static String fromTemplate(String template, char open, char close) {
    StringBuilder pattern = new StringBuilder("^");
    int depth = 0;
    int from = 0;
    for (int i = 0; i < template.length(); i++) {
      char letter = template.charAt(i);
      if (letter == open && ++depth == 1) {
        pattern.append(Pattern.quote(template.substring(from, i))).append('(');
        from = i + 1;
      } else if (letter == close && --depth == 0) {
        pattern.append(of(template.substring(from, i)).pattern()).append(')');
        from = i + 1;
      }
      requireBalance(depth < 0, template);
    }
    requireBalance(depth != 0, template);
    return pattern.append(Pattern.quote(template.substring(from))).append('$').toString();
  }

  private static void requireBalance(boolean broken, String template) {
    if (broken) {
      throw BuiltinException.of("unbalanced braces in \"" + template + "\"");
    }
  }
}
