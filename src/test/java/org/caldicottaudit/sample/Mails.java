package org.caldicottaudit.sample;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes e-mails the way the council's Microsoft 365 tenant logs them. */
final class Mails {
  private static final String OWN = "@thornburyvale.gov.uk";

  private final Chance chance;

  Mails(Chance chance) {
    this.chance = chance;
  }

  /** A message with an attachment-sized body. */
  Mail mail(Instant sentAt, String sender, List<String> recipients, String subject) {
    boolean incoming = !sender.endsWith(OWN);
    String delivered = "##Receive, " + (incoming ? "Deliver" : "Send");
    return new Mail(
        sentAt,
        sender,
        recipients.stream()
            .map(r -> r + (r.endsWith(OWN) ? "##Receive, Deliver" : delivered))
            .toList(),
        subject,
        chance.between(60_000, 900_000),
        messageId(sender),
        networkId(),
        "10." + chance.between(1, 40) + "." + chance.between(0, 255) + "." + chance.between(2, 254),
        incoming,
        incoming || recipients.stream().allMatch(r -> r.endsWith(OWN))
            ? ""
            : "To_DefaultOpportunisticTLS");
  }

  /** A message without attachment. */
  Mail note(Instant sentAt, String sender, List<String> recipients, String subject) {
    return mail(sentAt, sender, recipients, subject).withBytes(chance.between(7_000, 19_000));
  }

  private String messageId(String sender) {
    String tail = sender.substring(sender.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!sender.endsWith(OWN) && !tail.endsWith("nhs.net")) {
      return "<" + chance.hex(24).toLowerCase(Locale.ROOT) + "@mail." + tail + ">";
    }
    String host =
        "LO"
            + chance.between(2, 6)
            + "P"
            + chance.between(100, 399)
            + "MB"
            + chance.between(1000, 7999);
    return "<"
        + host
        + chance.hex(8)
        + "@"
        + host
        + ".GBRP"
        + chance.between(100, 399)
        + ".PROD.OUTLOOK.COM>";
  }

  private String networkId() {
    String hex = chance.hex(32).toLowerCase(Locale.ROOT);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-"
        + hex.substring(12, 16)
        + "-"
        + hex.substring(16, 20)
        + "-"
        + hex.substring(20);
  }
}
