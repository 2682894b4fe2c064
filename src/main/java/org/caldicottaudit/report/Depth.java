package org.caldicottaudit.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who a report is for, which decides what it may show. */
public enum Depth {
  /** No rows, no case, nobody; counts under five are not shown. */
  BOARD,
  /** Pseudonyms and case references. */
  GUARDIAN,
  /** Names and addresses. */
  DPO;

  /** The word on the command line, such as {@code board}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Depth> find(String code) {
    return Arrays.stream(values()).filter(depth -> depth.code().equals(code)).findFirst();
  }
}
