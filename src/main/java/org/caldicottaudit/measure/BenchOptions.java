package org.caldicottaudit.measure;

/**
 * What to measure.
 *
 * @param rows of the e-mail log
 * @param entries rows of the sharing log
 * @param failing how many of a hundred sharing events break rules, 0 to 100
 * @param workers threads that judge
 * @param seed other logs of the same shape for another seed
 */
public record BenchOptions(long rows, long entries, int failing, int workers, long seed) {
  public BenchOptions {
    if (rows < 1 || entries < 0 || workers < 1) {
      throw new IllegalArgumentException("a log has a row at least, and somebody judges it");
    }
    if (failing < 0 || failing > 100) {
      throw new IllegalArgumentException("a share lies from 0 to 100 but this is " + failing);
    }
  }
}
