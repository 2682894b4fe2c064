package org.caldicottaudit.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an exception is for; declared from the narrowest on. */
public enum ExceptionScope {
  /** One finding, named by its id. */
  FINDING,
  /** Every finding of one case. */
  CASE,
  /** Every finding of one organisation. */
  PARTNER,
  /** Findings of which one column holds a text. */
  PATTERN,
  /** Every finding of the rule. */
  ALL;

  /** The word in registers, such as {@code partner}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that word, in any case. */
  public static Optional<ExceptionScope> of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
