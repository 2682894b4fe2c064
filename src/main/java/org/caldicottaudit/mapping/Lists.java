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
    boolean paired = text.chars().filter(c -> c == '"').count() % 2 == 0;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= paired && c == '"';
      if (!quoted && (c == '\n' || c == '\r' || separators.indexOf(c) >= 0)) {
        add(part, parts);
      } else {
        part.append(c);
      }
    }
    add(part, parts);
    return parts;
  }

  private static void add(StringBuilder part, List<String> parts) {
    String text = WhiteSpace.trim(part.toString());
    part.setLength(0);
    if (!text.isEmpty() && !parts.contains(text)) {
      parts.add(text);
    }
  }
}
