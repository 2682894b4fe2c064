package org.caldicottaudit.finding;

import java.util.Locale;

/** What became of a finding since an earlier run. */
public enum Change {
  NEW("new"),
  STILL_OPEN("still open"),
  REOPENED("reopened"),
  /** It was open and is covered by an exception now. */
  NOW_EXCEPTED("now excepted"),
  /** It was looked at again and is not found any more. */
  RESOLVED("resolved"),
  /** It can't be looked at any more: not found, and not resolved either. */
  NOT_ASSESSABLE("no longer assessable");

  private final String words;

  Change(String words) {
    this.words = words;
  }

  /** Such as {@code no longer assessable}. */
  public String words() {
    return words;
  }

  /** The name for scripts, such as {@code not assessable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
