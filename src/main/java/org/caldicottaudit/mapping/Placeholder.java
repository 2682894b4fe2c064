package org.caldicottaudit.mapping;

import java.util.Locale;
import java.util.Set;

/** Words that programs write where they have nothing to say. */
final class Placeholder {
  private static final Set<String> NOTHING =
      Set.of(
          "null", "n/a", "#n/a", "na", "-", "--", "\u2013", "\u2014", "nil", "(blank)", "(null)");
  private static final Set<String> OF_PROGRAMS = Set.of("null", "#n/a", "(null)");

  private Placeholder() {}

  /** Whether a text stands for no value where a code, a reference or a date is expected. */
  static boolean isNothing(String text) {
    return text.length() <= 7 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether only a program writes so, never a person who answers a question. */
  static boolean isOfProgram(String text) {
    return text.length() <= 7 && OF_PROGRAMS.contains(text.toLowerCase(Locale.ROOT));
  }
}
