package org.caldicottaudit.correlation;

import java.util.Objects;
import java.util.Optional;

/**
 * What a recipient's own log shows of what was shared with it.
 *
 * @param organisation the recipient, as the partners table names it
 * @param link to its entry of the case; empty when it has none
 */
public record Receipt(String organisation, Optional<Link> link) {
  public Receipt {
    Objects.requireNonNull(organisation, "organisation must not be null");
    Objects.requireNonNull(link, "link must not be null");
  }
}
