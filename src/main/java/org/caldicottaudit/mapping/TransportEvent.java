package org.caldicottaudit.mapping;

import java.util.Locale;
import java.util.Optional;
import org.caldicottaudit.event.DeliveryStatus;

/** What a mail server's event says about the recipients of its row. */
enum TransportEvent {
  /** Handed over to a server outside, which took it. */
  LEFT(DeliveryStatus.DELIVERED),
  /** Put into the mailbox. */
  DELIVERED(DeliveryStatus.DELIVERED),
  FAILED(DeliveryStatus.FAILED),
  QUARANTINED(DeliveryStatus.QUARANTINED),
  PENDING(DeliveryStatus.PENDING),
  /** A group became its members, who are the recipients of the row. */
  EXPANDED(DeliveryStatus.UNKNOWN),
  /** Somebody else gets it, who is the recipient of the row. */
  REDIRECTED(DeliveryStatus.UNKNOWN),
  /** On its way; nothing is said about where it ends. */
  UNDERWAY(DeliveryStatus.UNKNOWN),
  /** The end of its way to a server outside; the status of the row says how it went. */
  LEFT_BY_STATUS(DeliveryStatus.UNKNOWN),
  /** The end of its way to a mailbox; the status of the row says how it went. */
  BY_STATUS(DeliveryStatus.UNKNOWN),
  /** A server in between: that it took the message isn't yet its delivery. */
  HOP(DeliveryStatus.UNKNOWN),
  /** Of the servers among themselves; reports nothing about a message that other rows don't. */
  NOISE(DeliveryStatus.UNKNOWN);

  private final DeliveryStatus status;

  TransportEvent(DeliveryStatus status) {
    this.status = status;
  }

  /** What it says by itself. */
  DeliveryStatus status() {
    return status;
  }

  /** Whether the connection that its row names is the one by which the message left. */
  boolean leaves() {
    return this == LEFT || this == LEFT_BY_STATUS;
  }

  /** The event of a word of a log, as the vocabulary has it; empty for one that it hasn't. */
  static Optional<TransportEvent> of(String written, Vocabulary words) {
    return words
        .code("event", written)
        .map(code -> valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_')));
  }
}
