package org.caldicottaudit.finding;

import java.util.Locale;

/** What made a finding appear or go. */
public enum Cause {
  /** What people did or wrote: today's rules find it otherwise in the earlier logs. */
  CONDUCT("what people did"),
  /** Rules, their values or lists: today's rules change it in the very same logs. */
  RULES("changed rules"),
  /** Rules changed, and the earlier logs could not be judged again. */
  UNKNOWN("can't be told");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** Such as {@code changed rules}. */
  public String words() {
    return words;
  }

  /** The name for scripts, such as {@code conduct}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
