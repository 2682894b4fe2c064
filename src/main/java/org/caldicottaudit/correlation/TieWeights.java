package org.caldicottaudit.correlation;

import java.util.Map;
import java.util.Objects;

/**
 * How far each reason for a tie can be relied on; values come from the pack, never from here.
 *
 * @param strengths of every reason there is
 */
public record TieWeights(Map<TieReason, Strength> strengths) {
  public TieWeights {
    strengths = Map.copyOf(strengths);
    for (TieReason reason : TieReason.values()) {
      if (!strengths.containsKey(reason)) {
        throw new IllegalArgumentException("no weight for " + reason.code());
      }
      if (strengths.get(reason) == Strength.STRONG && !reason.mayBeStrong()) {
        throw new IllegalArgumentException(reason.code() + " can't make a strong tie");
      }
    }
  }

  Strength of(TieReason reason) {
    return Objects.requireNonNull(strengths.get(reason), "every reason has a weight");
  }

  /** That of a tie: as weak as the weaker of its two reasons. */
  Strength of(TieReason ofCase, TieReason ofRecipient) {
    return of(ofCase) == Strength.STRONG && of(ofRecipient) == Strength.STRONG
        ? Strength.STRONG
        : Strength.WEAK;
  }
}
