package org.caldicottaudit.policy.plan.builtin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caldicottaudit.policy.plan.value.BooleanValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/** Digests of texts, with a key and without, in hexadecimal digits. */
final class Digests {
  /** Java has no empty key, and a key is filled up with such bytes anyway. */
  private static final byte[] EMPTY_KEY = {0};

  private Digests() {}

  static void addTo(Map<String, Builtin> all) {
    Map<String, String> algorithms =
        Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    algorithms.forEach(
        (name, algorithm) -> {
          if (!name.equals("sha512")) {
            Builtins.one(all, "crypto." + name, text -> digest(algorithm, text));
          }
          String mac = "Hmac" + algorithm.replace("-", "");
          Builtins.two(all, "crypto.hmac." + name, (text, key) -> keyed(mac, text, key));
        });
    Builtins.two(all, "crypto.hmac.equal", Digests::equal);
  }

  private static byte[] bytes(Value value, int position) {
    return Operands.text(value, position).getBytes(StandardCharsets.UTF_8);
  }

  private static Value hex(byte[] bytes) {
    return StringValue.of(HexFormat.of().formatHex(bytes));
  }

  private static Value digest(String algorithm, Value text) {
    byte[] bytes = bytes(text, 1);
    try {
      return hex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (GeneralSecurityException e) {
      throw missing(algorithm, e);
    }
  }

  private static Value keyed(String algorithm, Value text, Value key) {
    byte[] bytes = bytes(text, 1);
    byte[] secret = bytes(key, 2);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.length == 0 ? EMPTY_KEY : secret, algorithm));
      return hex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw missing(algorithm, e);
    }
  }

  private static Value equal(Value first, Value second) {
    return BooleanValue.of(MessageDigest.isEqual(bytes(first, 1), bytes(second, 2)));
  }

  private static IllegalStateException missing(String algorithm, GeneralSecurityException cause) {
    return new IllegalStateException("every Java has " + algorithm, cause);
  }
}
