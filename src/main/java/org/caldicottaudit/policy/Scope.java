package org.caldicottaudit.policy;

import java.util.Arrays;
import java.util.Locale;

/** What a rule looks at in one go. */
public enum Scope {
  /** One sharing event with what is linked to it. */
  EVENT,
  /** All events of one case. */
  CASE,
  /** A whole log or partner. */
  LOG,
  /** The protocol, its agreements and its reference data. */
  PROTOCOL;

  /** The word in rule metadata, such as {@code event}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope of that code.
   *
   * @throws PolicyLoadException when no scope has it
   */
  public static Scope of(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new PolicyLoadException(
                    "Unknown scope \"" + code + "\": expected event, case, log or protocol."));
  }
}
