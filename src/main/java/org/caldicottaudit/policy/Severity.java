package org.caldicottaudit.policy;

import java.util.Arrays;
import java.util.Locale;

/** How grave a finding is; declared from the gravest on, which is the order of every report. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** The word in packs and reports, such as {@code critical}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity of that code.
   *
   * @throws PolicyLoadException when no severity has it
   */
  public static Severity of(String code) {
    return Arrays.stream(values())
        .filter(severity -> severity.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new PolicyLoadException(
                    "Unknown severity \""
                        + code
                        + "\": expected critical, high, medium, low or info."));
  }
}
