package org.caldicottaudit.finding;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose verdict it is and where it is counted.
 *
 * @param partner the organisation whose practice it is
 * @param pack name of the pack that judged
 * @param event empty for a log, a flow or the protocol itself, which are no sharing event
 */
public record CountedUnder(String partner, String pack, Optional<EventTraits> event) {
  public CountedUnder {
    Objects.requireNonNull(partner, "partner must not be null");
    Objects.requireNonNull(pack, "pack must not be null");
    Objects.requireNonNull(event, "event must not be null");
  }

  /** Of what is no sharing event. */
  public static CountedUnder noEvent(String partner, String pack) {
    return new CountedUnder(partner, pack, Optional.empty());
  }
}
