package org.caldicottaudit.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.caldicottaudit.policy.Fact;

/**
 * The id of a finding: the same from run to run as long as the rule, the event and what is wrong
 * with it are.
 */
final class Fingerprint {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LETTERS = 13;

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
    byte[] hash = digest.digest();
    StringBuilder id = new StringBuilder("F-");
    for (int i = 0; i < LETTERS; i++) {
      id.append(ALPHABET.charAt(hash[i] & 31));
    }
    return id.toString();
  }
}
