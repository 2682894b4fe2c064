package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;

/**
 * Evidence that a message was encrypted, and the labels on it. That a connector uses TLS where it
 * can is none.
 */
final class Marks {
  /** Such as that of a gateway, "Proofpoint Encryption". */
  private static final Pattern ENCRYPTED =
      Pattern.compile("^(?!.*\\b(?:not?|un|non|without)).*encrypt");

  /** Services that keep a message behind a login or a code, by their names and in general words. */
  private static final Pattern SECURE_SERVICE =
      Pattern.compile(
          "^(?!.*\\b(?:not?|un\\w+|non|without)\\b).*\\b(?:egress|cryptshare|zivver|galaxkey|totemo|virtru|mimecast"
              + " secure messag\\w*|secure (?:message|mail|e-?mail|portal)\\b)");

  private static final String NO_FAILURE = "(?!.*\\b(?:not?|none|fail\\w*|attempt\\w*)\\b)";

  /** The log says that this message went so, perhaps with the cipher behind the version. */
  private static final Pattern TLS =
      Pattern.compile(
          "(?:yes, )?tls"
              + "(?: (?:success(?:ful)?|established|negotiated|ok|used))?"
              + "(?:[ v_]*1[._][0-3](?:\\b"
              + NO_FAILURE
              + ".*)?)?");

  private final TyingRules rules;

  Marks(TyingRules rules) {
    this.rules = rules;
  }

  /**
   * Such as {@code secure}, {@code portal}, {@code enforced tls}, {@code official-sensitive}; in
   * order, each once.
   */
  List<String> of(Message message) {
    SubjectLine subject = Conversations.subject(message);
    Stream<String> marks =
        message.isLink() || subject.bears(rules.encryptionMarks()).isEmpty()
            ? Stream.of()
            : Stream.of("secure");
    Stream<String> byLog =
        message.fields().text(Field.ENCRYPTION).map(Marks::ofLog).orElse(Stream.of());
    return Stream.of(marks, byLog, subject.bears(rules.labels()).stream())
        .flatMap(found -> found)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether what a log says about a connection is more than that it may have been encrypted. */
  static boolean isExtra(String encryption) {
    return ofLog(encryption).findAny().isPresent();
  }

  private static Stream<String> ofLog(String encryption) {
    String lower = encryption.toLowerCase(Locale.ROOT);
    if (lower.contains("opportunistic")) {
      return Stream.of();
    }
    if (lower.contains("enforced") || lower.contains("forced tls") || lower.contains("forcedtls")) {
      return Stream.of("enforced tls");
    }
    if (lower.equals("portal") || SECURE_SERVICE.matcher(lower).find()) {
      return Stream.of("portal");
    }
    if (TLS.matcher(lower).matches()) {
      return Stream.of("tls");
    }
    return lower.equals("label") || lower.equals("subject mark") || ENCRYPTED.matcher(lower).find()
        ? Stream.of("encrypted")
        : Stream.of();
  }
}
