package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * How far apart in time two events may lie that are tied; values come from the pack, never from
 * here.
 *
 * @param decision between a disclosure and its decision
 * @param mailbox between mail that names no case and the decision that names its mailbox
 * @param incident between a message that went astray and an incident of no case
 * @param receipt between a disclosure and what its recipient's own log says of the case
 * @param secondSendingDays up to how many days after a bounce a mail may be the second try
 * @param conversationDays how many days before an answer its conversation may have been silent
 * @param writtenUpDays how many days before it was written down a harm may have been shared
 * @param caseLogGraceDays how many days beyond its first and last entry a case log reaches
 * @param oneActMinutes how far apart the rows may lie that sharing one file writes
 */
public record TieWindows(
    Around decision,
    Around mailbox,
    Around incident,
    Around receipt,
    int secondSendingDays,
    int conversationDays,
    int writtenUpDays,
    int caseLogGraceDays,
    int oneActMinutes) {
  /**
   * Days around an event.
   *
   * @param before how many days before it the other may lie
   * @param after how many days after it
   */
  public record Around(int before, int after) {
    public Around {
      if (before < 0 || after < 0) {
        throw new IllegalArgumentException(
            "days must not be negative but are " + before + " and " + after);
      }
    }
  }

  public TieWindows {
    Objects.requireNonNull(decision, "decision must not be null");
    Objects.requireNonNull(mailbox, "mailbox must not be null");
    Objects.requireNonNull(incident, "incident must not be null");
    Objects.requireNonNull(receipt, "receipt must not be null");
    if (secondSendingDays < 0
        || conversationDays < 0
        || writtenUpDays < 0
        || caseLogGraceDays < 0
        || oneActMinutes < 0) {
      throw new IllegalArgumentException("days and minutes must not be negative");
    }
  }
}
