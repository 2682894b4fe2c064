package org.caldicottaudit.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * What messages are to each other: a second sending of one that bounced, a plain answer. Only what
 * bounced and what was answered is remembered, so that a long log costs little.
 */
final class Conversations {
  private final Map<String, Tries> tries = new HashMap<>();
  private final Threads threads = new Threads();
  private final HomeDomains homes;
  private final PartnerDirectory partners;
  private final TyingRules rules;
  private final Duration resend;
  private final Duration conversation;

  Conversations(
      List<Message> messages, HomeDomains homes, PartnerDirectory partners, TyingRules rules) {
    this.homes = homes;
    this.partners = partners;
    this.rules = rules;
    this.resend = Duration.ofDays(rules.windows().secondSendingDays());
    this.conversation = Duration.ofDays(rules.windows().conversationDays());
    for (Message message : messages) {
      noteBounces(message);
      noteAnswers(message);
    }
    threads.sort();
    if (!tries.isEmpty() || !threads.isEmpty()) {
      messages.forEach(this::noteEarlier);
      threads.sort();
    }
  }

  /** What failed, and what arrived, of one subject at one person's mailboxes. */
  private final class Tries {
    private final NavigableMap<Instant, Message> failed = new TreeMap<>();
    private final NavigableMap<Instant, Message> arrived = new TreeMap<>();

    /** Whether something failed in the days before. */
    boolean failedBefore(Message message, Instant sent) {
      return failed.headMap(sent, true).tailMap(sent.minus(resend), true).values().stream()
          .anyMatch(other -> !other.id().equals(message.id()));
    }

    /** The first that arrived in the days after. */
    Optional<Message> arrivedAfter(Message message, Instant sent) {
      return arrived.tailMap(sent, true).headMap(sent.plus(resend), true).values().stream()
          .filter(other -> !other.id().equals(message.id()))
          .findFirst();
    }
  }

  private void noteBounces(Message message) {
    List<Recipient> lost =
        message.fields().recipients().stream().filter(Conversations::perhapsLost).toList();
    if (!lost.isEmpty() && sent(message).isPresent()) {
      Instant sent = sent(message).get();
      String thread = subject(message).thread();
      lost.stream()
          .map(recipient -> tries.computeIfAbsent(key(thread, recipient), key -> new Tries()))
          .forEach(found -> found.failed.merge(sent, message, Conversations::first));
    }
  }

  /** What bounced by one log may be sent again, whatever another says of it. */
  static boolean perhapsLost(Recipient recipient) {
    return recipient.status() == DeliveryStatus.FAILED
        || recipient.status() == DeliveryStatus.CONTRADICTED;
  }

  private void noteAnswers(Message message) {
    if (perhapsAnswers(message)) {
      String thread = subject(message).thread();
      outside(message).forEach(recipient -> threads.ask(thread, party(recipient)));
    }
  }

  /** What else a second try or an answer may go back to. */
  private void noteEarlier(Message message) {
    if (sent(message).isEmpty()) {
      return;
    }
    Instant sent = sent(message).get();
    String thread = subject(message).thread();
    for (Recipient recipient : message.fields().recipients()) {
      if (recipient.status() != DeliveryStatus.FAILED) {
        of(thread, recipient)
            .ifPresent(found -> found.arrived.merge(sent, message, Conversations::first));
      }
    }
    if (!threads.isEmpty()) {
      noteParties(message, thread, sent);
    }
  }

  /** A mail that may itself be an answer opened no conversation with whom it went to. */
  private void noteParties(Message message, String thread, Instant sent) {
    message
        .fields()
        .text(Field.SENDER)
        .ifPresent(
            sender -> threads.hear(thread, party(sender, HomeDomains.senderDomain(message)), sent));
    if (!perhapsAnswers(message)) {
      Recipients.arrived(message)
          .forEach(recipient -> threads.hear(thread, party(recipient), sent));
    }
  }

  /** Those who are not of the sender's own organisation. */
  private Stream<Recipient> outside(Message message) {
    String sender = HomeDomains.senderDomain(message);
    return message.fields().recipients().stream()
        .filter(recipient -> !homes.sameOrganisation(sender, recipient.domain()));
  }

  private String party(Recipient recipient) {
    return party(recipient.address(), recipient.domain());
  }

  /** The organisation whose domain it surely is, else the mailbox. */
  private String party(String address, String domain) {
    return partners
        .ownerOfDomain(domain)
        .map(Partner::organisation)
        .orElseGet(() -> Mailboxes.key(address));
  }

  private Optional<Tries> of(String thread, Recipient recipient) {
    return tries.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(tries.get(key(thread, recipient)));
  }

  /** The second try often goes to the same person's right domain. */
  private static String key(String thread, Recipient recipient) {
    String address = recipient.address().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return (at < 0 ? address : address.substring(0, at)) + "\0" + thread;
  }

  private static Optional<Instant> sent(Message message) {
    return message.sentAt().map(Moment::instant);
  }

  private static Message first(Message one, Message other) {
    return one.id().compareTo(other.id()) <= 0 ? one : other;
  }

  /** The message that repeated to that recipient what had bounced; empty when none did. */
  Optional<Message> resendOf(Message bounced, Recipient lost) {
    return sent(bounced)
        .flatMap(
            sent ->
                of(subject(bounced).thread(), lost)
                    .flatMap(found -> found.arrivedAfter(bounced, sent)));
  }

  /**
   * Whether it only answers: a small {@code RE:} does, to those who took part in the conversation
   * before. "Re: case 12" also heads a mail that regards the case and answers nobody, so that it is
   * unclear where no log shows what was answered; and where the log doesn't give its size, because
   * the answer to a request may be the disclosure itself.
   */
  YesNo plainAnswer(Message message) {
    if (!perhapsAnswers(message)) {
      return YesNo.NO;
    }
    return message.fields().number(Field.SIZE_BYTES).isPresent() && allTookPart(message)
        ? YesNo.YES
        : YesNo.UNCLEAR;
  }

  private boolean perhapsAnswers(Message message) {
    return subject(message).answer()
        && message.fields().number(Field.ATTACHMENTS).orElse(0) == 0
        && message.fields().number(Field.SIZE_BYTES).orElse(0) <= rules.plainAnswerMaxBytes();
  }

  /** Whoever is new to a conversation is told of all that stands below the answer. */
  private boolean allTookPart(Message message) {
    String thread = subject(message).thread();
    return !message.fields().recipients().isEmpty()
        && sent(message)
            .filter(
                sent ->
                    outside(message)
                        .allMatch(
                            recipient ->
                                threads.heardBefore(thread, party(recipient), sent, conversation)))
            .isPresent();
  }

  /** Whether the same subject bounced in the days before at one of its recipients. */
  boolean secondSending(Message message) {
    if (tries.isEmpty() || sent(message).isEmpty()) {
      return false;
    }
    Instant sent = sent(message).get();
    String thread = subject(message).thread();
    return message.fields().recipients().stream()
        .flatMap(recipient -> of(thread, recipient).stream())
        .anyMatch(found -> found.failedBefore(message, sent));
  }

  /** Whether somebody says that it came to the wrong person; the name of a file says nothing. */
  static boolean wrongRecipient(Message message) {
    return !message.isLink() && subject(message).wrongRecipient();
  }

  static SubjectLine subject(Message message) {
    return new SubjectLine(message.fields().text(Field.SUBJECT).orElse(""));
  }
}
