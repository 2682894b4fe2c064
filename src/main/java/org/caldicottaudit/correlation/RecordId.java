package org.caldicottaudit.correlation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/**
 * The name of a record in a list that a person works on: the same as long as the record says the
 * same, in whatever file and row it stands, and nobody can read a person's name from it.
 */
public final class RecordId {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LETTERS = 13;

  private RecordId() {}

  /** Such as {@code M-4KQ27MXAB3CDE} for a message, {@code E-…} for an entry of a case log. */
  public static String of(SharingEvent event) {
    MessageDigest digest = sha256();
    if (event instanceof Entry entry) {
      add(digest, entry.kind());
      add(digest, entry.fields().text(Field.AGENCY).orElse(""));
      add(digest, String.join(";", entry.caseRefs()));
    }
    add(digest, event.identity());
    byte[] hash = digest.digest();
    StringBuilder id = new StringBuilder(event instanceof Message ? "M-" : "E-");
    for (int i = 0; i < LETTERS; i++) {
      id.append(ALPHABET.charAt(hash[i] & 31));
    }
    return id.toString();
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
