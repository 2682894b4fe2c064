package org.caldicottaudit.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes different writings of one heading alike. */
final class Heading {
  private static final Pattern YES_NO = Pattern.compile("\\(\\s*y(?:es)?\\s*/\\s*no?\\s*\\)$");

  private Heading() {}

  /**
   * The letters and digits of a heading in lower case: case, blanks, punctuation, invisible
   * characters and a trailing {@code (Y/N)} don't matter. Letters that only look alike stay
   * different.
   */
  static String key(String heading) {
    String text = isAscii(heading) ? heading : Normalizer.normalize(heading, Normalizer.Form.NFKC);
    String lower = text.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(")") ? YES_NO.matcher(lower).replaceFirst("") : lower;
    StringBuilder key = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); ) {
      int c = bare.codePointAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        key.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return key.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
