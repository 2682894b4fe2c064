package org.caldicottaudit.report;

import java.util.Locale;

/** Text in which nothing is hidden from its reader. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * The text with control characters as pictures, such as ␀, and with the marks that turn its
   * direction spelt out, such as {@code [U+202E]}. Tabs and line ends stay; half a surrogate pair
   * becomes U+FFFD.
   */
  public static String of(String text) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.substring(first).codePoints().forEach(character -> append(shown, character));
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
      if (isHidden(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void append(StringBuilder shown, int character) {
    if (character > 0xFFFF || !isHidden((char) character)) {
      shown.appendCodePoint(character);
    } else if (Character.isSurrogate((char) character)) {
      shown.append('\uFFFD');
    } else if (character < ' ') {
      shown.append((char) ('\u2400' + character));
    } else {
      shown.append(
          character == 0x7F ? "\u2421" : String.format(Locale.ROOT, "[U+%04X]", character));
    }
  }

  /** Whether a unit may need to be shown otherwise; both halves of a pair may. */
  private static boolean isHidden(char unit) {
    return isControl(unit) || isDirection(unit) || Character.isSurrogate(unit);
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
