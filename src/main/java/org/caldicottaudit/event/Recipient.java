package org.caldicottaudit.event;

import java.util.Comparator;
import java.util.Objects;

/**
 * One mailbox that a message was sent to.
 *
 * @param address as the log writes it, trimmed
 * @param domain lower case, IDNA A-labels, no final dot; empty when the address is malformed, which
 *     is unknown and never secure
 */
public record Recipient(String address, String domain, DeliveryStatus status)
    implements Comparable<Recipient> {
  private static final Comparator<Recipient> ORDER =
      Comparator.comparing(Recipient::address).thenComparing(Recipient::status);

  public Recipient {
    Objects.requireNonNull(address, "address must not be null");
    Objects.requireNonNull(domain, "domain must not be null");
    Objects.requireNonNull(status, "status must not be null");
  }

  @Override
  public int compareTo(Recipient other) {
    return ORDER.compare(this, other);
  }
}
