package org.caldicottaudit.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that programs write where they have nothing to say. */
final class Placeholder {
  private static final Set<String> NOTHING =
      Set.of(
          "null", "n/a", "#n/a", "na", "-", "--", "\u2013", "\u2014", "nil", "(blank)", "(null)");
  private static final Set<String> OF_PROGRAMS = Set.of("null", "#n/a", "(null)");
  private static final Set<String> NO_DATES =
      Set.of("0", "00:00", "00:00:00", "00/01/1900", "0000-00-00", "0000-00-00 00:00:00");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)(?:n/?a|none|nil|no|not|tbc|tba|pending|awaited|awaiting|outstanding|unknown)(?:\\W[^0-9]*)?");

  private static final Pattern DASH = Pattern.compile("\\s*[-–—_]{1,3}\\s*");

  private Placeholder() {}

  /** Whether a text stands for no value where a code, a reference or a date is expected. */
  static boolean isNothing(String text) {
    return text.length() <= 7 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a text stands for no value where a reference is expected: databases number nobody -1.
   */
  static boolean isNoReference(String text) {
    return isNothing(text) || text.equals("-1");
  }

  /** Whether a text stands for no value where a date is expected: "N/A - not reportable". */
  static boolean isNoDate(String text) {
    return isNothing(text) || NO_DATES.contains(text) || NOT_YET.matcher(text).matches();
  }

  /** Whether a person leaves an answer out by a dash. */
  static boolean isDash(String text) {
    return DASH.matcher(text).matches();
  }

  /** Whether only a program writes so, never a person who answers a question. */
  static boolean isOfProgram(String text) {
    return text.length() <= 7 && OF_PROGRAMS.contains(text.toLowerCase(Locale.ROOT));
  }
}
