package org.caldicottaudit.correlation;

import java.util.Locale;

/**
 * How far a tie can be relied on. Only a strong tie can make a pass; a weak one leaves it unproven.
 */
public enum Strength {
  STRONG,
  WEAK;

  /** The word in policies and reports: {@code strong} or {@code weak}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
