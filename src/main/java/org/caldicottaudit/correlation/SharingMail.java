package org.caldicottaudit.correlation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Recipient;

/**
 * Draws the line between mail that shares something about a case and all other mail. What is left
 * out is counted and shown, because a line drawn wrongly would hide a disclosure.
 */
final class SharingMail {
  private final DecisionRecords decisions;
  private final HomeDomains homes;
  private final PartnerDirectory partners;
  private final NearReferences nearReferences;
  private final Set<String> marks;

  SharingMail(LogKnowledge logs, DecisionRecords decisions, TyingRules rules) {
    this.decisions = decisions;
    this.homes = logs.homes();
    this.partners = logs.partners();
    this.nearReferences = logs.nearReferences();
    this.marks = new HashSet<>(rules.encryptionMarks());
    this.marks.addAll(rules.labels());
  }

  Relevance relevance(Message message) {
    String sender = HomeDomains.senderDomain(message);
    if (internal(message, sender)) {
      return Relevance.not(LeftOut.INTERNAL);
    }
    if (Conversations.subject(message).automatic()) {
      return Relevance.not(LeftOut.AUTOMATIC);
    }
    if (homes.direction(message).equals("in")
        && partners.ofDomain(sender).isEmpty()
        && !sentAstray(message)) {
      return Relevance.not(LeftOut.FROM_OUTSIDE);
    }
    return aboutACase(message)
        .map(Relevance::because)
        .orElseGet(() -> Relevance.not(LeftOut.NO_CASE));
  }

  /**
   * A message whose recipients the log doesn't give may have gone anywhere, so it isn't internal.
   */
  private boolean internal(Message message, String sender) {
    List<Recipient> recipients = message.fields().recipients();
    return !recipients.isEmpty()
        && recipients.stream()
            .allMatch(recipient -> homes.sameOrganisation(sender, recipient.domain()));
  }

  /** Whoever got by mistake what is of a case is seldom a partner, and says so. */
  private static boolean sentAstray(Message message) {
    return !message.caseRefs().isEmpty() && Conversations.wrongRecipient(message);
  }

  private Optional<String> aboutACase(Message message) {
    if (!message.caseRefs().isEmpty()) {
      return Optional.of(
          message.isLink() ? "the path of the file names a case" : "its subject names a case");
    }
    if (!nearReferences.of(message).isEmpty()) {
      return Optional.of("its subject names what looks like a slip of a case reference");
    }
    if (decisions.name(message)) {
      return Optional.of("the case log names the message");
    }
    if (!Conversations.subject(message).bears(marks).isEmpty()) {
      return Optional.of("its subject bears a protective mark");
    }
    boolean sharedThatDay =
        message.fields().recipients().stream()
            .filter(decisions::nameAddress)
            .anyMatch(recipient -> decisions.covering(message, recipient).isPresent());
    return sharedThatDay
        ? Optional.of("a decision of that day names its recipient")
        : Optional.empty();
  }
}
