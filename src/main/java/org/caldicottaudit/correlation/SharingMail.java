package org.caldicottaudit.correlation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Field;
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
  private final List<String> labels;
  private final Set<String> teams;
  private final List<String> newsletterWords;

  SharingMail(LogKnowledge logs, DecisionRecords decisions, TyingRules rules) {
    this.decisions = decisions;
    this.homes = logs.homes();
    this.partners = logs.partners();
    this.nearReferences = logs.nearReferences();
    this.marks = new HashSet<>(rules.encryptionMarks());
    this.marks.addAll(rules.labels());
    this.labels = rules.labels();
    this.teams = partners.inboxes();
    this.newsletterWords = rules.newsletterWords();
  }

  Relevance relevance(Message message) {
    String sender = HomeDomains.senderDomain(message);
    if (internal(message, sender)) {
      return Relevance.not(LeftOut.INTERNAL);
    }
    Optional<SharingSign> named = namesACase(message);
    if (named.isPresent() && toAPersonalMailbox(message)) {
      return Relevance.because(named.get());
    }
    if (Conversations.subject(message).automatic()) {
      return Relevance.not(LeftOut.AUTOMATIC);
    }
    if (homes.direction(message).equals("in")
        && partners.ofDomain(sender).isEmpty()
        && !sentAstray(message)) {
      return Relevance.not(LeftOut.FROM_OUTSIDE);
    }
    return named
        .or(() -> aboutACase(message))
        .map(Relevance::because)
        .orElseGet(() -> toATeam(message, sender));
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

  /**
   * What a case is named in and a stranger's mailbox receives is the gravest kind of event, whoever
   * wrote it; but for what the log says came in, such as a parent's own mail.
   */
  private boolean toAPersonalMailbox(Message message) {
    return !homes.saysIn(message)
        && message.fields().recipients().stream()
            .anyMatch(recipient -> homes.personal(recipient.domain()));
  }

  /** Whoever got by mistake what is of a case is seldom a partner, and says so. */
  private static boolean sentAstray(Message message) {
    return !message.caseRefs().isEmpty() && Conversations.wrongRecipient(message);
  }

  private Optional<SharingSign> namesACase(Message message) {
    if (!message.caseRefs().isEmpty()) {
      return Optional.of(message.isLink() ? SharingSign.FILE : SharingSign.CASE);
    }
    return nearReferences.of(message).isEmpty() ? Optional.empty() : Optional.of(SharingSign.SLIP);
  }

  private Optional<SharingSign> aboutACase(Message message) {
    if (decisions.name(message) || decisions.joinedByHand(message)) {
      return Optional.of(SharingSign.RECORD);
    }
    if (!Conversations.subject(message).bears(marks).isEmpty() || labelled(message)) {
      return Optional.of(SharingSign.MARK);
    }
    boolean sharedThen =
        message.fields().recipients().stream()
            .filter(decisions::nameAddress)
            .flatMap(recipient -> decisions.covering(message, recipient).stream())
            .anyMatch(link -> link.strength() == Strength.STRONG || !newsletter(message));
    return sharedThen ? Optional.of(SharingSign.KNOWN_RECIPIENT) : Optional.empty();
  }

  /** By a column of the log, such as one for the sensitivity. */
  private boolean labelled(Message message) {
    String column = message.fields().text(Field.ENCRYPTION).orElse("").toLowerCase(Locale.ROOT);
    return column.equals("label") || labels.stream().anyMatch(column::contains);
  }

  /** A team of a partner reads of cases; a newsletter that it also gets is of none. */
  private Relevance toATeam(Message message, String sender) {
    boolean toTeam =
        message.fields().recipients().stream()
            .filter(recipient -> !homes.sameOrganisation(sender, recipient.domain()))
            .anyMatch(recipient -> teams.contains(Mailboxes.key(recipient.address())));
    if (!toTeam) {
      return Relevance.not(LeftOut.NO_CASE);
    }
    return newsletter(message)
        ? Relevance.not(LeftOut.NEWSLETTER)
        : Relevance.because(SharingSign.TEAM);
  }

  private boolean newsletter(Message message) {
    return !Conversations.subject(message).bears(newsletterWords).isEmpty();
  }
}
