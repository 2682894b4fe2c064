package org.caldicottaudit.finding;

import java.util.Locale;

/** Where a finding stands in the life of an audit. */
public enum Standing {
  OPEN,
  EXCEPTED,
  NOT_YET_IN_FORCE;

  /** The word in reports, such as {@code not yet in force}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
