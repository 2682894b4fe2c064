package org.caldicottaudit.sampling;

import java.util.Comparator;

/** What is drawn from as one: findings or passes of one rule at one organisation. */
public record Stratum(Side side, String rule, String partner) implements Comparable<Stratum> {
  private static final Comparator<Stratum> ORDER =
      Comparator.comparing(Stratum::side)
          .thenComparing(Stratum::rule)
          .thenComparing(Stratum::partner);

  /** Which verdicts. */
  public enum Side {
    FINDING("finding"),
    PASS("pass");

    private final String code;

    Side(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  @Override
  public int compareTo(Stratum other) {
    return ORDER.compare(this, other);
  }
}
