package org.caldicottaudit.correlation;

/** Counts whether nearly all of many have something, so that one without it stands out. */
final class NearlyAll {
  private static final int FEWEST = 10;
  private static final double SHARE = 0.9;

  private int all;
  private int having;

  void count(boolean has) {
    all++;
    having += has ? 1 : 0;
  }

  boolean have() {
    return all >= FEWEST && having >= SHARE * all;
  }
}
