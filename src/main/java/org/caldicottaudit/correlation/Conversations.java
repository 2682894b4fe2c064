package org.caldicottaudit.correlation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * What messages are to each other: a second sending of one that bounced, a plain answer. Only what
 * bounced is remembered, so that a long log costs little.
 */
final class Conversations {
  private static final int RESEND_DAYS = 7;

  private final Map<String, Tries> tries = new HashMap<>();
  private final TyingRules rules;

  Conversations(List<Message> messages, TyingRules rules) {
    this.rules = rules;
    messages.forEach(this::noteBounces);
    if (!tries.isEmpty()) {
      messages.forEach(this::noteDeliveries);
    }
  }

  /** What failed, and what arrived, of one subject at one person's mailboxes. */
  private static final class Tries {
    private final NavigableMap<Instant, Message> failed = new TreeMap<>();
    private final NavigableMap<Instant, Message> arrived = new TreeMap<>();

    /** Whether something failed in the week before. */
    boolean failedBefore(Message message, Instant sent) {
      return failed
          .headMap(sent, true)
          .tailMap(sent.minus(RESEND_DAYS, DAYS), true)
          .values()
          .stream()
          .anyMatch(other -> !other.id().equals(message.id()));
    }

    /** The first that arrived in the week after. */
    Optional<Message> arrivedAfter(Message message, Instant sent) {
      return arrived
          .tailMap(sent, true)
          .headMap(sent.plus(RESEND_DAYS, DAYS), true)
          .values()
          .stream()
          .filter(other -> !other.id().equals(message.id()))
          .findFirst();
    }
  }

  private void noteBounces(Message message) {
    sent(message)
        .ifPresent(
            sent ->
                message.fields().recipients().stream()
                    .filter(recipient -> recipient.status() == DeliveryStatus.FAILED)
                    .map(
                        recipient ->
                            tries.computeIfAbsent(key(message, recipient), key -> new Tries()))
                    .forEach(found -> found.failed.merge(sent, message, Conversations::first)));
  }

  private void noteDeliveries(Message message) {
    sent(message)
        .ifPresent(
            sent ->
                message.fields().recipients().stream()
                    .filter(recipient -> recipient.status() != DeliveryStatus.FAILED)
                    .flatMap(recipient -> of(message, recipient).stream())
                    .forEach(found -> found.arrived.merge(sent, message, Conversations::first)));
  }

  private Optional<Tries> of(Message message, Recipient recipient) {
    return Optional.ofNullable(tries.get(key(message, recipient)));
  }

  /** The second try often goes to the same person's right domain. */
  private static String key(Message message, Recipient recipient) {
    String address = recipient.address().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return (at < 0 ? address : address.substring(0, at)) + "\0" + subject(message).thread();
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
        .flatMap(sent -> of(bounced, lost).flatMap(found -> found.arrivedAfter(bounced, sent)));
  }

  /**
   * Whether it only answers: a small {@code RE:} does. Unclear for one whose size the log doesn't
   * give, because the answer to a request may be the disclosure itself.
   */
  YesNo plainAnswer(Message message) {
    boolean attached = message.fields().number(Field.ATTACHMENTS).orElse(0) > 0;
    if (!subject(message).answer() || attached) {
      return YesNo.NO;
    }
    OptionalLong size = message.fields().number(Field.SIZE_BYTES);
    if (size.isEmpty()) {
      return YesNo.UNCLEAR;
    }
    return size.getAsLong() <= rules.plainAnswerMaxBytes() ? YesNo.YES : YesNo.NO;
  }

  /** Whether the same subject bounced in the week before at one of its recipients. */
  boolean secondSending(Message message) {
    return !tries.isEmpty()
        && sent(message)
            .filter(
                sent ->
                    message.fields().recipients().stream()
                        .flatMap(recipient -> of(message, recipient).stream())
                        .anyMatch(found -> found.failedBefore(message, sent)))
            .isPresent();
  }

  /** Whether somebody says that it came to the wrong person; the name of a file says nothing. */
  static boolean wrongRecipient(Message message) {
    return !message.isLink() && subject(message).wrongRecipient();
  }

  static SubjectLine subject(Message message) {
    return new SubjectLine(message.fields().text(Field.SUBJECT).orElse(""));
  }
}
