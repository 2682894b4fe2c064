package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * How much time lies between two moments; the two amounts differ only where one of the moments is a
 * day without a time of day.
 *
 * @param atLeast from the latest that the first may have been to the earliest of the second
 * @param atMost from the earliest that the first may have been to the latest of the second
 */
public record Elapsed(Amounts atLeast, Amounts atMost) {
  public Elapsed {
    Objects.requireNonNull(atLeast, "atLeast must not be null");
    Objects.requireNonNull(atMost, "atMost must not be null");
  }
}
