package org.caldicottaudit.sampling;

/**
 * How many must be read so that, when all of them turn out right, fewer than a given share of all
 * are wrong with a given confidence.
 */
public final class ZeroFailures {
  private ZeroFailures() {}

  /**
   * Of a lot without end.
   *
   * @param confidence from 0 to 1, such as 0.95
   * @param rate the share that is still bearable, such as 0.05
   */
  public static int size(double confidence, double rate) {
    // A hair less, so that a quotient that is whole on paper isn't rounded up for its last bit.
    return (int) Math.ceil(Math.log(1 - confidence) / Math.log(1 - rate) - 1e-9);
  }

  /**
   * Of a lot of that many, drawn without putting back.
   *
   * @return at most the lot itself
   */
  public static int size(long lot, double confidence, double rate) {
    long wrong = Math.min(lot, (long) Math.ceil(lot * rate - 1e-9));
    int low = lot == 0 ? 0 : 1;
    int high = (int) Math.min(lot, size(confidence, rate));
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Chances.atMost(0, lot, wrong, middle) <= 1 - confidence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * What is proved by a draw in which so many were wrong: with that confidence, no more of the lot
   * are wrong than this.
   */
  public static long most(long found, long lot, long drawn, double confidence) {
    long low = found;
    long high = lot - (drawn - found);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (Chances.atMost(found, lot, middle, drawn) > 1 - confidence) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
