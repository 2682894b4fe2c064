package org.caldicottaudit.event;

import java.util.Locale;

/** What became of a message for one recipient. */
public enum DeliveryStatus {
  DELIVERED,
  FAILED,
  EXPANDED,
  QUARANTINED,
  PENDING,
  UNKNOWN,
  /** One log says that it arrived, another that it didn't. */
  CONTRADICTED;

  /** The word that policies read, such as {@code delivered}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
