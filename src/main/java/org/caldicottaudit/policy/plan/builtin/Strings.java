package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.RegoText;
import org.caldicottaudit.policy.plan.value.SetValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Texts out of texts. Places and lengths are counted in code points. */
final class Strings {
  private Strings() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(all, "lower", value -> mapped(value, Strings::lower));
    Builtins.one(all, "upper", value -> mapped(value, Strings::upper));
    Builtins.one(all, "strings.reverse", Strings::reverse);
    Builtins.two(all, "concat", Strings::concat);
    Builtins.two(all, "split", Strings::split);
    Builtins.three(all, "strings.split_n", Strings::splitSome);
    Builtins.three(all, "substring", Strings::substring);
    Builtins.three(all, "replace", Strings::replace);
    Builtins.two(all, "strings.replace_n", Strings::replaceEach);
    Builtins.two(all, "format_int", Strings::formatInt);
    Builtins.one(all, "internal.template_string", Strings::template);
    addTests(all);
  }

  private static void addTests(Map<String, Builtin> all) {
    Builtins.two(all, "contains", (a, b) -> BooleanValue.of(text(a, 1).contains(text(b, 2))));
    Builtins.two(all, "startswith", (a, b) -> BooleanValue.of(text(a, 1).startsWith(text(b, 2))));
    Builtins.two(all, "endswith", (a, b) -> BooleanValue.of(text(a, 1).endsWith(text(b, 2))));
    Builtins.two(all, "indexof", Strings::indexOf);
    Builtins.two(all, "indexof_n", Strings::indexesOf);
    Builtins.two(all, "strings.count", Strings::count);
    Builtins.two(all, "strings.any_prefix_match", (a, b) -> any(a, b, String::startsWith));
    Builtins.two(all, "strings.any_suffix_match", (a, b) -> any(a, b, String::endsWith));
  }

  private static String text(Value value, int position) {
    return Operands.text(value, position);
  }

  /** A change of a single letter. */
  private interface LetterChange {
    int of(int letter);
  }

  /** Letter by letter, as Go does it, so that no letter becomes two. */
  private static int lower(int letter) {
    return Character.toLowerCase(letter);
  }

  private static int upper(int letter) {
    return Character.toUpperCase(letter);
  }

  private static Value mapped(Value value, LetterChange change) {
    String text = text(value, 1);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (change.of(text.codePointAt(i)) != text.codePointAt(i)) {
        return StringValue.of(mapped(text, i, change));
      }
    }
    return value;
  }

  private static String mapped(String text, int from, LetterChange change) {
    StringBuilder mapped = new StringBuilder(text.length()).append(text, 0, from);
    int at = from;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      mapped.appendCodePoint(change.of(letter));
      at += Character.charCount(letter);
    }
    return mapped.toString();
  }

  private static Value reverse(Value value) {
    return StringValue.of(new StringBuilder(text(value, 1)).reverse().toString());
  }

  private static Value concat(Value separator, Value texts) {
    String between = text(separator, 1);
    List<Value> parts = Operands.elements(texts, 2, "set", "array");
    StringBuilder joined = new StringBuilder(parts.size() * 8);
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof StringValue part)) {
        throw BuiltinException.element(2, texts, parts.get(i), "string");
      }
      joined.append(i == 0 ? "" : between).append(part.text());
    }
    return StringValue.of(joined.toString());
  }

  private static Value split(Value value, Value separator) {
    String text = text(value, 1);
    String between = text(separator, 2);
    return between.isEmpty() ? letters(text) : parts(text, between);
  }

  /** The first parts, or with a negative number the last ones. */
  private static Value splitSome(Value value, Value separator, Value number) {
    ArrayValue parts = (ArrayValue) split(value, separator);
    long wanted = Operands.integer(number, 3);
    return wanted >= 0
        ? parts.slice(0, (int) Math.min(wanted, parts.size()))
        : parts.slice((int) Math.max(parts.size() + wanted, 0), parts.size());
  }

  private static ArrayValue letters(String text) {
    ArrayValue letters = new ArrayValue(text.length());
    int at = 0;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      letters.append(
          next == at + 1
              ? StringValue.of(text.charAt(at))
              : StringValue.of(text.substring(at, next)));
      at = next;
    }
    return letters;
  }

  private static ArrayValue parts(String text, String between) {
    ArrayValue parts = new ArrayValue(4);
    int from = 0;
    for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
      parts.append(StringValue.of(text.substring(from, at)));
      from = at + between.length();
    }
    parts.append(StringValue.of(text.substring(from)));
    return parts;
  }

  private static Value substring(Value value, Value from, Value length) {
    String text = text(value, 1);
    long start = Operands.integer(from, 2);
    long wanted = Operands.integer(length, 3);
    if (start < 0) {
      throw BuiltinException.of("negative offset");
    }
    int letters = text.codePointCount(0, text.length());
    if (start >= letters) {
      return StringValue.EMPTY;
    }
    long taken = wanted < 0 ? letters - start : Math.min(wanted, letters - start);
    if (taken == letters) {
      return value;
    }
    int begin = text.offsetByCodePoints(0, (int) start);
    return StringValue.of(text.substring(begin, text.offsetByCodePoints(begin, (int) taken)));
  }

  private static Value indexOf(Value value, Value searched) {
    String text = text(value, 1);
    String search = searched(searched);
    int at = text.indexOf(search);
    return NumberValue.of(at < 0 ? -1 : text.codePointCount(0, at));
  }

  private static String searched(Value searched) {
    String search = text(searched, 2);
    if (search.isEmpty()) {
      throw BuiltinException.of("empty search character");
    }
    return search;
  }

  /** Those that overlap, too. */
  private static Value indexesOf(Value value, Value searched) {
    String text = text(value, 1);
    String search = searched(searched);
    ArrayValue places = new ArrayValue(0);
    for (int at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1)) {
      places.append(NumberValue.of(text.codePointCount(0, at)));
    }
    return places;
  }

  private static Value count(Value value, Value searched) {
    String text = text(value, 1);
    String search = text(searched, 2);
    if (search.isEmpty()) {
      return NumberValue.of(text.codePointCount(0, text.length()) + 1L);
    }
    return NumberValue.of(parts(text, search).size() - 1L);
  }

  private static Value any(Value values, Value affixes, BiPredicate<String, String> test) {
    List<String> texts = oneOrMore(values, 1);
    List<String> bases = oneOrMore(affixes, 2);
    return BooleanValue.of(
        texts.stream().anyMatch(text -> bases.stream().anyMatch(base -> test.test(text, base))));
  }

  private static List<String> oneOrMore(Value value, int position) {
    return value instanceof StringValue string
        ? List.of(string.text())
        : Operands.texts(value, position, "string", "set", "array");
  }

  private static Value replace(Value value, Value old, Value by) {
    String text = text(value, 1);
    String from = text(old, 2);
    String to = text(by, 3);
    return StringValue.of(from.isEmpty() ? between(text, to) : text.replace(from, to));
  }

  /**
   * Around every letter, of which none is half a surrogate pair. OPA puts it around every byte, and
   * what is no ASCII is no letter any more; nobody can mean that.
   */
  private static String between(String text, String put) {
    StringBuilder result = new StringBuilder(put);
    text.codePoints().forEach(letter -> result.appendCodePoint(letter).append(put));
    return result.toString();
  }

  private static Value replaceEach(Value pairs, Value value) {
    ObjectValue patterns = Operands.object(pairs, 1);
    String text = text(value, 2);
    Optional<LetterTable> letters = LetterTable.of(patterns);
    if (letters.isPresent()) {
      return StringValue.of(letters.get().replaceIn(text));
    }
    for (Value key : patterns.keys()) {
      requireText(key, "non-string key found in pattern object");
      requireText(patterns.get(key), "non-string value found in pattern object");
    }
    return StringValue.of(replaceEach(patterns, text));
  }

  private static void requireText(@Nullable Value value, String otherwise) {
    if (!(value instanceof StringValue)) {
      throw BuiltinException.operand(1, otherwise);
    }
  }

  /** At each place, the first pattern in order that is there; what was put in isn't looked at. */
  private static String replaceEach(ObjectValue patterns, String text) {
    StringBuilder result = new StringBuilder();
    boolean afterEmpty = false;
    int at = 0;
    while (at <= text.length()) {
      int found = firstAt(patterns, text, at, afterEmpty);
      if (found >= 0) {
        String key = ((StringValue) patterns.keyAt(found)).text();
        result.append(((StringValue) patterns.valueAt(found)).text());
        afterEmpty = key.isEmpty();
        at += key.length();
        if (!afterEmpty) {
          continue;
        }
      }
      afterEmpty = false;
      at = copyLetter(text, at, result);
    }
    return result.toString();
  }

  private static int copyLetter(String text, int at, StringBuilder result) {
    if (at >= text.length()) {
      return at + 1;
    }
    int letter = text.codePointAt(at);
    result.appendCodePoint(letter);
    return at + Character.charCount(letter);
  }

  private static int firstAt(ObjectValue patterns, String text, int at, boolean afterEmpty) {
    for (int i = 0; i < patterns.size(); i++) {
      String key = ((StringValue) patterns.keyAt(i)).text();
      if (text.startsWith(key, at) && !(afterEmpty && key.isEmpty())) {
        return i;
      }
    }
    return -1;
  }

  private static Value formatInt(Value value, Value base) {
    NumberValue number = Operands.number(value, 1);
    int radix =
        switch (Operands.number(base, 2).toString()) {
          case "2" -> 2;
          case "8" -> 8;
          case "10" -> 10;
          case "16" -> 16;
          default -> throw BuiltinException.operand(2, "must be one of {2, 8, 10, 16}");
        };
    BigInteger whole = number.decimal().setScale(0, RoundingMode.DOWN).toBigInteger();
    return StringValue.of(whole.toString(radix));
  }

  private static Value template(Value value) {
    StringBuilder text = new StringBuilder();
    for (Value part : Operands.array(value, 1).elements()) {
      text.append(part instanceof SetValue set ? only(set) : written(part));
    }
    return StringValue.of(text.toString());
  }

  private static String only(SetValue set) {
    List<Value> values = set.elements();
    if (values.size() > 1) {
      throw BuiltinException.of("template-strings must not produce multiple outputs");
    }
    return values.isEmpty() ? "<undefined>" : written(values.get(0));
  }

  private static String written(Value value) {
    return value instanceof StringValue string ? string.text() : RegoText.of(value);
  }
}
