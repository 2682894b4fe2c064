package org.caldicottaudit.policy.plan.builtin;

import java.util.Map;
import java.util.function.IntPredicate;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Texts without what stands at their ends. */
final class Trimming {
  private Trimming() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.two(all, "trim", (value, letters) -> cut(value, in(letters), true, true));
    Builtins.two(all, "trim_left", (value, letters) -> cut(value, in(letters), true, false));
    Builtins.two(all, "trim_right", (value, letters) -> cut(value, in(letters), false, true));
    Builtins.one(all, "trim_space", value -> cut(value, Trimming::isSpace, true, true));
    Builtins.two(all, "trim_prefix", Trimming::withoutPrefix);
    Builtins.two(all, "trim_suffix", Trimming::withoutSuffix);
  }

  private static IntPredicate in(Value letters) {
    String set = Operands.text(letters, 2);
    return letter -> set.indexOf(letter) >= 0;
  }

  /** What Unicode calls white space. */
  private static boolean isSpace(int letter) {
    return (letter >= 0x09 && letter <= 0x0d)
        || letter == 0x85
        || letter == 0xa0
        || Character.isSpaceChar(letter);
  }

  private static Value cut(Value value, IntPredicate cut, boolean atStart, boolean atEnd) {
    String text = Operands.text(value, 1);
    int start = atStart ? start(text, cut) : 0;
    int end = atEnd ? end(text, start, cut) : text.length();
    return start == 0 && end == text.length() ? value : StringValue.of(text.substring(start, end));
  }

  private static int start(String text, IntPredicate cut) {
    int start = 0;
    while (start < text.length() && cut.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return start;
  }

  private static int end(String text, int start, IntPredicate cut) {
    int end = text.length();
    while (end > start && cut.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end;
  }

  private static Value withoutPrefix(Value value, Value affix) {
    String text = Operands.text(value, 1);
    String prefix = Operands.text(affix, 2);
    return text.startsWith(prefix) ? StringValue.of(text.substring(prefix.length())) : value;
  }

  private static Value withoutSuffix(Value value, Value affix) {
    String text = Operands.text(value, 1);
    String suffix = Operands.text(affix, 2);
    return text.endsWith(suffix)
        ? StringValue.of(text.substring(0, text.length() - suffix.length()))
        : value;
  }
}
