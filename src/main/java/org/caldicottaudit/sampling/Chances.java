package org.caldicottaudit.sampling;

/** What drawing from a finite lot makes likely. */
final class Chances {
  private Chances() {}

  /**
   * The chance that a draw without putting back holds at most so many of the wrong ones.
   *
   * @param lot how many there are
   * @param wrong how many of them are wrong
   * @param drawn how many are drawn
   */
  static double atMost(long found, long lot, long wrong, long drawn) {
    double sum = 0;
    for (long k = Math.max(0, drawn - (lot - wrong)); k <= Math.min(found, wrong); k++) {
      sum += Math.exp(choose(wrong, k) + choose(lot - wrong, drawn - k) - choose(lot, drawn));
    }
    return Math.min(1, sum);
  }

  /** Logarithm of the number of ways to choose k of n. */
  private static double choose(long n, long k) {
    return k < 0 || k > n
        ? Double.NEGATIVE_INFINITY
        : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }

  /** Stirling's series, whose error is below 1e-13 from 16 on; exact products below. */
  private static double logFactorial(long n) {
    if (n < 16) {
      double product = 1;
      for (long i = 2; i <= n; i++) {
        product *= i;
      }
      return Math.log(product);
    }
    double x = n + 1.0;
    double square = 1 / (x * x);
    double series =
        (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }

  /**
   * How many standard deviations around the middle hold that share of a normal distribution, such
   * as 1.96 for 0.95.
   */
  static double deviations(double share) {
    double low = 0;
    double high = 8;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (within(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The share of a normal distribution within so many standard deviations. */
  private static double within(double x) {
    double term = x;
    double sum = x;
    for (int i = 3; term > 1e-17 * sum; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 2 * sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
