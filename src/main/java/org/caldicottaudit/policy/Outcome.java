package org.caldicottaudit.policy;

import java.util.Locale;

/** What a rule comes to on one event. */
public enum Outcome {
  PASS,
  FINDING,
  NOT_APPLICABLE,
  /**
   * The log can't tell: a field is absent, or what is there is too weak. Neither a pass nor a
   * finding.
   */
  UNPROVEN;

  /** The word in reports, such as {@code not applicable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
