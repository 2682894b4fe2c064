package org.caldicottaudit.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people are with a finding, as the action plan says it. */
public enum ActionStatus {
  OPEN,
  IN_PROGRESS,
  DONE,
  /** Known and left as it is; it counts until an exception covers it. */
  ACCEPTED,
  /** The rule is wrong here, people say; it counts until an exception covers it. */
  FALSE_ALARM;

  /** The word in the action plan, such as {@code in progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether something is still to be done. */
  public boolean pending() {
    return this == OPEN || this == IN_PROGRESS;
  }

  /** The status of that word, in any case and with any white space. */
  public static Optional<ActionStatus> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values()).filter(status -> status.code().equals(plain)).findFirst();
  }
}
