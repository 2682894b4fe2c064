package org.caldicottaudit.sampling;

import java.util.Collection;

/**
 * A share of a lot, judged by those of it that were read.
 *
 * @param share from 0 to 1
 * @param low where it begins with the asked confidence, by Wilson's method
 * @param high where it ends
 */
public record Estimate(double share, double low, double high) {
  /**
   * One part of the lot, of which some were read.
   *
   * @param lot how many there are
   * @param read how many were read and could be told
   * @param hits how many of those count
   */
  public record Part(long lot, long read, long hits) {
    public Part {
      if (hits > read || read > lot) {
        throw new IllegalArgumentException(
            "hits must be at most read and read at most lot: " + hits + ", " + read + ", " + lot);
      }
    }
  }

  /** Of one part. */
  static Estimate of(Part part, double confidence) {
    return wilson(
        part.hits() / (double) part.read(),
        (double) part.read(),
        (double) part.lot(),
        (double) part.read(),
        confidence);
  }

  /**
   * Of all parts together, each by its weight in the lot. The interval is that of as many reads as
   * the unequal weights leave (Kish's effective size). Parts of which nothing was read count in
   * nothing; their number is the caller's to tell.
   */
  static Estimate of(Collection<Part> parts, double confidence) {
    double lot = 0;
    double hits = 0;
    double squares = 0;
    long read = 0;
    for (Part part : parts) {
      if (part.read() > 0) {
        double weight = (double) part.lot() / part.read();
        lot += part.lot();
        hits += weight * part.hits();
        squares += weight * part.lot();
        read += part.read();
      }
    }
    return wilson(hits / lot, lot * lot / squares, lot, (double) read, confidence);
  }

  /** Narrower where a good part of the lot was read, and a point where all of it was. */
  private static Estimate wilson(
      double share, double effective, double lot, double read, double confidence) {
    if (read >= lot) {
      return new Estimate(share, share, share);
    }
    double n = effective * (lot - 1) / (lot - read);
    double z = Chances.deviations(confidence);
    double scale = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / scale;
    double half = z / scale * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    double low = share == 0 ? 0 : Math.max(0, centre - half);
    double high = share == 1 ? 1 : Math.min(1, centre + half);
    return new Estimate(share, low, high);
  }
}
