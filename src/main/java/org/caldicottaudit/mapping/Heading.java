package org.caldicottaudit.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Makes different writings of one heading alike. */
final class Heading {
  private Heading() {}

  /**
   * The letters and digits of a heading in lower case: case, blanks, punctuation, invisible
   * characters and a trailing {@code (Y/N)} don't matter. Letters that only look alike stay
   * different.
   */
  static String key(String heading) {
    String text =
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\(\\s*y(es)?\\s*/\\s*no?\\s*\\)\\W*$", "");
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
