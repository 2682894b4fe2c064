package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.caldicottaudit.event.DeliveryStatus;

/**
 * What the server outside answered for each recipient of a row, in the order of the recipients.
 *
 * @param replies none where they can't be laid beside the recipients beyond doubt
 * @param refusal whether one of them is a refusal
 */
record SmtpStatuses(List<String> replies, boolean refusal) {
  /** Such as {@code 250 2.1.5 Recipient OK}; the text may hold the separator itself. */
  private static final Pattern REPLY = Pattern.compile("[245]\\d\\d(?:[ -].*|)", Pattern.DOTALL);

  static SmtpStatuses of(String cell, int recipients) {
    List<String> replies = new ArrayList<>();
    for (String part : Lists.parts(cell, ";")) {
      if (REPLY.matcher(part).matches()) {
        replies.add(part);
      }
    }
    boolean refusal = replies.stream().anyMatch(reply -> !reply.startsWith("2"));
    return new SmtpStatuses(replies.size() == recipients ? replies : List.of(), refusal);
  }

  /** Of the recipient at that place, when the message was handed over. */
  DeliveryStatus of(int place) {
    if (replies.isEmpty()) {
      return refusal ? DeliveryStatus.UNKNOWN : DeliveryStatus.DELIVERED;
    }
    return switch (replies.get(place).charAt(0)) {
      case '5' -> DeliveryStatus.FAILED;
      case '4' -> DeliveryStatus.PENDING;
      default -> DeliveryStatus.DELIVERED;
    };
  }
}
