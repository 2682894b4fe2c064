package org.caldicottaudit.correlation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.caldicottaudit.event.Entry;

/**
 * What an entry of its own says of the consent that stood when something was shared.
 *
 * @param link to that entry, and why it is thought so
 * @param status {@code given}, {@code refused} or {@code withdrawn}
 * @param leadDays days from it to the sharing; empty when a date is missing
 * @param givenBefore whether the same log holds that it was given earlier: then it is the log in
 *     which this case's consents are kept, and would hold it if somebody had asked again
 */
public record ConsentTie(Link link, String status, OptionalLong leadDays, boolean givenBefore) {
  public ConsentTie {
    Objects.requireNonNull(link, "link must not be null");
    Objects.requireNonNull(status, "status must not be null");
    Objects.requireNonNull(leadDays, "leadDays must not be null");
  }

  /**
   * Who gave it: {@code child}, {@code parent}, {@code both}, {@code other} or {@code unclear};
   * empty when nobody is recorded.
   */
  public Optional<String> giver() {
    return link.other() instanceof Entry entry ? Consent.giver(entry) : Optional.empty();
  }
}
