package org.caldicottaudit.report;

import java.util.Locale;

/** Text in which nothing is hidden from its reader. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * The text with control characters as pictures, such as ␀, and with the marks that turn its
   * direction spelt out, such as {@code [U+202E]}. Tabs and line ends stay.
   */
  public static String of(String text) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.chars().skip(first).forEach(unit -> append(shown, (char) unit));
    return shown.toString();
  }

  /** The text, or as much of its start as fits into that many characters with a mark behind it. */
  public static String cut(String text, int length, String mark) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - mark.length();
    boolean splitsPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsPair ? end - 1 : end) + mark;
  }

  private static int firstHidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i)) || isDirection(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void append(StringBuilder shown, char unit) {
    if (isDirection(unit) || (isControl(unit) && unit > 0x7F)) {
      shown.append(String.format(Locale.ROOT, "[U+%04X]", (int) unit));
    } else if (isControl(unit)) {
      shown.append(unit == 0x7F ? '\u2421' : (char) ('\u2400' + unit));
    } else {
      shown.append(unit);
    }
  }

  private static boolean isControl(char unit) {
    boolean kept = unit == '\t' || unit == '\n' || unit == '\r';
    return (Character.isISOControl(unit) && !kept) || unit == '\uFFFE' || unit == '\uFFFF';
  }

  private static boolean isDirection(char unit) {
    return (unit >= '\u202A' && unit <= '\u202E')
        || (unit >= '\u2066' && unit <= '\u2069')
        || unit == '\u200E'
        || unit == '\u200F'
        || unit == '\u061C';
  }
}
