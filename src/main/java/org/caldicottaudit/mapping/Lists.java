package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.source.WhiteSpace;

/** Splits a cell that holds several values. */
final class Lists {
  private Lists() {}

  /**
   * The parts between any of the separators and line breaks, trimmed, without blanks and
   * repetitions. A separator in quotation marks separates nothing, unless the marks don't pair.
   */
  static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    for (String part : parts(text, separators)) {
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The same parts with blanks and repetitions, so that two lists can be laid side by side. */
  static List<String> parts(String text, String separators) {
    boolean paired = text.chars().filter(c -> c == '"').count() % 2 == 0;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= paired && c == '"';
      if (!quoted && (c == '\n' || c == '\r' || separators.indexOf(c) >= 0)) {
        parts.add(taken(part));
      } else {
        part.append(c);
      }
    }
    parts.add(taken(part));
    return parts;
  }

  static <T> boolean startsWith(List<T> list, List<T> first) {
    return list.size() >= first.size() && list.subList(0, first.size()).equals(first);
  }

  static <T> boolean endsWith(List<T> list, List<T> last) {
    int from = list.size() - last.size();
    return from >= 0 && list.subList(from, list.size()).equals(last);
  }

  private static String taken(StringBuilder part) {
    String text = WhiteSpace.trim(part.toString());
    part.setLength(0);
    return text;
  }
}
