package org.caldicottaudit.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a request or a proposal to share was decided. */
public enum Decision {
  SHARE,
  SHARE_IN_PART,
  DO_NOT_SHARE,
  SEEK_ADVICE,
  PENDING;

  /** The word of the vocabulary, such as {@code do not share}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public static Optional<Decision> find(String code) {
    return Arrays.stream(values()).filter(decision -> decision.code().equals(code)).findFirst();
  }
}
