package org.caldicottaudit.finding;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for people in reports: the same person has the same one in every report made
 * with the same key, and without the key nobody can tell who it is.
 *
 * <p>HMAC-SHA-256 over the kind and the folded value. Pseudonymised data stay personal data for
 * whoever holds the key. Not thread-safe.
 */
public final class Pseudonyms {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LETTERS = 8;

  private final Mac mac;

  /**
   * @param key at least 16 secret bytes, kept apart from the reports
   */
  public Pseudonyms(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key has at least 16 bytes but this has " + key.length);
    }
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Such as {@code P-4KQ27MXA}. */
  public String person(String name) {
    return "P-" + token("person", name);
  }

  /**
   * Such as {@code P-4KQ27MXA@nhs.net}: the domain says how it was sent, the person isn't shown.
   */
  public String address(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? person(address) : "P-" + token("address", address) + address.substring(at);
  }

  private String token(String kind, String value) {
    byte[] hash = mac.doFinal((kind + '\0' + folded(value)).getBytes(StandardCharsets.UTF_8));
    StringBuilder token = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      token.append(ALPHABET.charAt(hash[i] & 31));
    }
    return token.toString();
  }

  private static String folded(String value) {
    return Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
