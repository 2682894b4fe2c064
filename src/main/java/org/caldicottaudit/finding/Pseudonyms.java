package org.caldicottaudit.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for people in reports: the same person has the same one in every report made
 * with the same key, and without the key nobody can tell who it is.
 *
 * <p>HMAC-SHA-256 over the kind and the folded value, of which 60 bits are shown: among a million
 * people, two would share those with a chance of one in two million. Then the second that is met
 * gets a longer one that begins with the first's, so that two people are never taken for one.
 * Pseudonymised data stay personal data for whoever holds the key.
 */
public final class Pseudonyms {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LETTERS = 12;
  private static final int LONGER = 24;
  private static final int KEY_ID_BYTES = 8;
  private static final Pattern FORM =
      Pattern.compile("P-[A-HJ-NP-Z2-9]{%d,%d}(?:@\\S+)?".formatted(LETTERS, LONGER));

  private final Mac mac;
  private final SeenTokens seen = new SeenTokens();

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

  /** Whether that is written as a pseudonym of a person or an address. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Names the key and tells nothing of it; 16 hexadecimal digits. */
  public String keyId() {
    return HexFormat.of().formatHex(hash("key id", ""), 0, KEY_ID_BYTES);
  }

  /** Such as {@code P-4KQ27MXAB3CD}. */
  public String person(String name) {
    return "P-" + token("person", name);
  }

  /**
   * Such as {@code P-4KQ27MXAB3CD@nhs.net}: the domain says how it was sent, the person isn't
   * shown.
   */
  public String address(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? person(address) : "P-" + token("address", address) + address.substring(at);
  }

  /** Such as {@code C-4KQ27MXAB3CD}, for a case reference that must not be shown. */
  public String caseReference(String reference) {
    return "C-" + token("case", reference);
  }

  /** Whether that pseudonym, long or short, is this person's or this address's. */
  public boolean isOf(String pseudonym, String value) {
    int at = pseudonym.indexOf('@');
    String kind = at < 0 ? "person" : "address";
    String token = at < 0 ? pseudonym : pseudonym.substring(0, at);
    return ("P-" + letters(hash(kind, value), LONGER)).startsWith(token)
        && (at < 0 || value.strip().endsWith(pseudonym.substring(at)));
  }

  private String token(String kind, String value) {
    byte[] hash = hash(kind, value);
    ByteBuffer numbers = ByteBuffer.wrap(hash);
    boolean shared = !seen.isAlone(letterBits(hash), numbers.getLong(hash.length - Long.BYTES));
    return letters(hash, shared ? LONGER : LETTERS);
  }

  private synchronized byte[] hash(String kind, String value) {
    return mac.doFinal((kind + '\0' + folded(value)).getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(byte[] hash, int count) {
    StringBuilder letters = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      letters.append(ALPHABET.charAt(hash[i] & 31));
    }
    return letters.toString();
  }

  /** The bits that the letters of a short one show. */
  private static long letterBits(byte[] hash) {
    long bits = 0;
    for (int i = 0; i < LETTERS; i++) {
      bits = (bits << 5) | (hash[i] & 31);
    }
    return bits;
  }

  private static String folded(String value) {
    return Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
