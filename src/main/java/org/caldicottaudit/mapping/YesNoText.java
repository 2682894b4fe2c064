package org.caldicottaudit.mapping;

import java.util.Locale;
import java.util.Set;
import org.caldicottaudit.event.YesNo;

/** The answers that people give to yes/no questions. */
final class YesNoText {
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "1", "\u2713", "\u2714", "\u2611", "\u2705");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "0", "\u2717", "\u2718", "\u2610", "\u274c");

  private YesNoText() {}

  /** Anything that is neither is unclear, and never taken as no. */
  static YesNo of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String word = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (YES.contains(word)) {
      return YesNo.YES;
    }
    return NO.contains(word) ? YesNo.NO : YesNo.UNCLEAR;
  }
}
