package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * A domain of a recipient's address in a case log that could be taken for another.
 *
 * @param domain as the log writes it, in small letters
 */
public record FalseDomain(String domain, Lookalike lookalike) {
  public FalseDomain {
    Objects.requireNonNull(domain, "domain must not be null");
    Objects.requireNonNull(lookalike, "lookalike must not be null");
  }
}
