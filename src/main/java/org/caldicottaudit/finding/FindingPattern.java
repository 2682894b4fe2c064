package org.caldicottaudit.finding;

import java.util.Locale;

/**
 * A pattern of an exception: a column of findings, and the text that it must hold, in which {@code
 * *} stands for any text. Case makes no difference.
 */
final class FindingPattern {
  private final String column;
  private final String[] parts;

  /**
   * @param written such as {@code message=*example.org*}
   */
  FindingPattern(String written) {
    int sign = written.indexOf('=');
    column = written.substring(0, sign).strip();
    parts = folded(written.substring(sign + 1)).split("\\*", -1);
  }

  /** Whether it asks for nothing. */
  boolean matchesAnything() {
    for (String part : parts) {
      if (!part.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  boolean matches(Finding finding) {
    return matches(folded(value(finding)));
  }

  private String value(Finding finding) {
    return switch (column) {
      case "case_ref" -> finding.caseRef();
      case "partner" -> finding.partner();
      case "field" -> finding.field();
      case "source_file" -> finding.place().file();
      case "message" -> finding.message();
      default -> throw new IllegalArgumentException("no pattern is about " + column);
    };
  }

  /** By hand, because a regular expression made of a user's text can run for hours. */
  private boolean matches(String text) {
    if (parts.length == 1) {
      return text.equals(parts[0]);
    }
    String last = parts[parts.length - 1];
    if (!text.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
