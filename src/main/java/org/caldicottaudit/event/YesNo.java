package org.caldicottaudit.event;

import java.util.Locale;

/** The answer of a yes/no field. A word that is neither is unclear, and never taken as no. */
public enum YesNo {
  YES,
  NO,
  UNCLEAR;

  /** The word that policies read: {@code yes}, {@code no} or {@code unclear}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
