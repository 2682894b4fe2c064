package org.caldicottaudit.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.caldicottaudit.policy.Fact;

/**
 * The id of a finding: the same from run to run as long as the rule, the event and what is wrong
 * with it are; and that of an event, the same as long as what identifies it is.
 */
final class Fingerprint {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LETTERS = 13;

  /** As many as fit into a long. */
  private static final int EVENT_LETTERS = 12;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Such as {@code F-4KQ27MXAB3CDE}. */
  String of(String ruleId, String event, Fact fact) {
    for (String part : List.of(ruleId, event, fact.field(), fact.values().toString())) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return letters("F-", LETTERS);
  }

  /** Such as {@code E-4KQ27MXAB3CD}. */
  String of(String event) {
    digest.update(event.getBytes(StandardCharsets.UTF_8));
    return letters("E-", EVENT_LETTERS);
  }

  private String letters(String prefix, int count) {
    byte[] hash = digest.digest();
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < count; i++) {
      id.append(ALPHABET.charAt(hash[i] & 31));
    }
    return id.toString();
  }

  /** Whether it is written like the id of an event. */
  static boolean isEvent(String id) {
    return id.length() == EVENT_LETTERS + 2
        && id.startsWith("E-")
        && id.chars().skip(2).allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
  }

  /** The id of an event as a number. */
  static long number(String event) {
    long number = 0;
    for (int i = 2; i < event.length(); i++) {
      number = number << 5 | ALPHABET.indexOf(event.charAt(i));
    }
    return number;
  }

  /** The id of an event of that number. */
  static String event(long number) {
    char[] id = new char[EVENT_LETTERS + 2];
    long rest = number;
    for (int i = id.length - 1; i >= 2; i--) {
      id[i] = ALPHABET.charAt((int) (rest & 31));
      rest >>>= 5;
    }
    id[0] = 'E';
    id[1] = '-';
    return new String(id);
  }
}
