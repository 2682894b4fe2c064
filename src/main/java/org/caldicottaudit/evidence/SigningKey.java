package org.caldicottaudit.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** An Ed25519 key that vouches for runs. */
public record SigningKey(PrivateKey secret, VerifyingKey open) {
  static final String ALGORITHM = "Ed25519";

  static SigningKey of(KeyPair pair) {
    return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
  }

  /** The signature of these bytes: 64 bytes, the same each time. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  /** Whether it is the secret half of that open one. */
  boolean belongsTo(PublicKey candidate) {
    byte[] probe = {1};
    return new VerifyingKey(candidate).verifies(probe, sign(probe));
  }
}
