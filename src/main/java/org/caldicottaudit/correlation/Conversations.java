package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * What messages are to each other: a second sending of one that bounced, a plain answer. Only
 * failed messages are remembered, so that a long log costs little.
 */
final class Conversations {
  private static final int RESEND_DAYS = 7;

  private final Map<String, List<Bounce>> bounces = new HashMap<>();
  private final Map<String, Message> resends = new HashMap<>();
  private final TyingRules rules;

  Conversations(List<Message> messages, TyingRules rules) {
    this.rules = rules;
    for (Message message : messages) {
      Set<String> failed = addresses(message, DeliveryStatus.FAILED);
      if (!failed.isEmpty()) {
        bounces
            .computeIfAbsent(thread(message), thread -> new ArrayList<>(1))
            .add(new Bounce(message.id(), message.date(), failed));
      }
    }
    messages.forEach(this::noteResend);
  }

  private void noteResend(Message message) {
    if (bounces.isEmpty()) {
      return;
    }
    for (Bounce bounce : bounces.getOrDefault(thread(message), List.of())) {
      if (isSecond(bounce, message) && arrived(message)) {
        resends.merge(bounce.id, message, Conversations::earlier);
      }
    }
  }

  private static boolean arrived(Message message) {
    return message.fields().recipients().stream()
        .anyMatch(recipient -> recipient.status() != DeliveryStatus.FAILED);
  }

  private static Message earlier(Message one, Message other) {
    int order = one.sentAt().orElseThrow().compareTo(other.sentAt().orElseThrow());
    return order < 0 || (order == 0 && one.place().compareTo(other.place()) < 0) ? one : other;
  }

  /** The message that repeated one that bounced; empty when none did. */
  Optional<Message> resendOf(Message bounced) {
    return Optional.ofNullable(resends.get(bounced.id()));
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

  /**
   * Whether the same subject bounced in the week before, for one of its recipients or their
   * organisation.
   */
  boolean secondSending(Message message) {
    return bounces.getOrDefault(thread(message), List.of()).stream()
        .anyMatch(bounce -> isSecond(bounce, message));
  }

  private static boolean isSecond(Bounce bounce, Message message) {
    return !bounce.id.equals(message.id()) && bounce.before(message) && bounce.shares(message);
  }

  static SubjectLine subject(Message message) {
    return new SubjectLine(message.fields().text(Field.SUBJECT).orElse(""));
  }

  private static String thread(Message message) {
    return subject(message).thread();
  }

  private static Set<String> addresses(Message message, DeliveryStatus status) {
    return message.fields().recipients().stream()
        .filter(recipient -> recipient.status() == status)
        .map(Recipient::address)
        .map(address -> address.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** A message that failed for some recipients. */
  private record Bounce(String id, Optional<LocalDate> date, Set<String> failed) {
    boolean before(Message message) {
      return date.isPresent()
          && message.date().isPresent()
          && !message.date().get().isBefore(date.get())
          && !message.date().get().isAfter(date.get().plusDays(RESEND_DAYS));
    }

    boolean shares(Message message) {
      return message.fields().recipients().stream()
          .anyMatch(
              recipient ->
                  failed.contains(recipient.address().toLowerCase(Locale.ROOT))
                      || failed.stream().anyMatch(address -> sameLocalPart(address, recipient)));
    }

    /** The second try often goes to the same person's right domain. */
    private static boolean sameLocalPart(String failed, Recipient recipient) {
      String address = recipient.address().toLowerCase(Locale.ROOT);
      int at = failed.lastIndexOf('@');
      return at > 0 && address.startsWith(failed.substring(0, at + 1));
    }
  }
}
