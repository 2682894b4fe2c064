package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Optional;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Recipient;

/**
 * Whether the logs show the mail of a decision already, so that another mail is hardly the one.
 * Says the same whatever was tied before.
 */
final class SeenMail {
  private final CaseIndex cases;
  private final EmailCoverage coverage;
  private final TieWindows windows;

  SeenMail(CaseIndex cases, EmailCoverage coverage, TieWindows windows) {
    this.cases = cases;
    this.coverage = coverage;
    this.windows = windows;
  }

  /** Whether a message that names the case went there in the days of the decision. */
  boolean ofCase(String caseRef, Optional<LocalDate> decided, Recipient recipient) {
    return decided.isPresent()
        && cases
            .find(caseRef)
            .filter(
                file ->
                    file.messagesFrom(decided.get().minusDays(windows.decision().after()))
                        .filter(message -> isNotLater(message, decided.get()))
                        .anyMatch(message -> reaches(message, recipient)))
            .isPresent();
  }

  private boolean isNotLater(Message message, LocalDate decided) {
    return message
        .date()
        .filter(sent -> !sent.isAfter(decided.plusDays(windows.decision().before())))
        .isPresent();
  }

  private static boolean reaches(Message message, Recipient recipient) {
    return Recipients.arrived(message).anyMatch(other -> other.domain().equals(recipient.domain()));
  }

  /** Whether other mail without a case went to the mailbox nearer to the day of the decision. */
  boolean nearer(LocalDate decided, LocalDate sent, Recipient recipient) {
    long apart = Math.abs(decided.toEpochDay() - sent.toEpochDay());
    return decided
        .minusDays(Math.max(0, apart - 1))
        .datesUntil(decided.plusDays(apart))
        .filter(day -> !day.equals(sent))
        .anyMatch(day -> coverage.mailWithoutCase(recipient, day));
  }
}
