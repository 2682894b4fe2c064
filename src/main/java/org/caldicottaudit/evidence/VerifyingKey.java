package org.caldicottaudit.evidence;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** The open half of a signing key, which anybody may have. */
public record VerifyingKey(PublicKey key) {
  private static final int ID_LETTERS = 16;

  /** What names it in a signature: the start of the SHA-256 of its usual encoding. */
  public String id() {
    return Sha256.of(key.getEncoded()).substring(0, ID_LETTERS);
  }

  /** Whether that key's owner signed these bytes. */
  public boolean verifies(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(SigningKey.ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a signature of another length or shape is none
    }
  }
}
