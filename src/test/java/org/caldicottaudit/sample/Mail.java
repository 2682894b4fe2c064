package org.caldicottaudit.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the e-mail log.
 *
 * @param recipients as the export writes them: {@code a@b##Receive, Send}
 */
record Mail(
    Instant sentAt,
    String sender,
    List<String> recipients,
    String subject,
    int bytes,
    String messageId,
    String networkId,
    String clientIp,
    boolean incoming,
    String connector) {
  Mail {
    recipients = List.copyOf(recipients);
  }

  Mail withSubject(String other) {
    return new Mail(
        sentAt,
        sender,
        recipients,
        other,
        bytes,
        messageId,
        networkId,
        clientIp,
        incoming,
        connector);
  }

  Mail withBytes(int other) {
    return new Mail(
        sentAt,
        sender,
        recipients,
        subject,
        other,
        messageId,
        networkId,
        clientIp,
        incoming,
        connector);
  }

  Mail withRecipients(List<String> others) {
    return new Mail(
        sentAt, sender, others, subject, bytes, messageId, networkId, clientIp, incoming,
        connector);
  }

  /** The same message with every recipient refused by the other side. */
  Mail bounced() {
    List<String> failed = new ArrayList<>();
    recipients.forEach(r -> failed.add(r.replace("Receive, Send", "Receive, Fail")));
    return withRecipients(failed);
  }
}
