package org.caldicottaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that pass. */
final class DigestStream extends FilterInputStream {
  private final MessageDigest digest;
  private long count;

  DigestStream(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Hashes a whole file. */
  static Fingerprint of(Path path) throws IOException {
    try (DigestStream in = new DigestStream(Files.newInputStream(path))) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer, 0, buffer.length) >= 0) {
        // The hash is all that is wanted.
      }
      return in.fingerprint();
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      digest.update((byte) value);
      count++;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    // What is skipped is part of the file all the same.
    long skipped = 0;
    while (skipped < n && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long count() {
    return count;
  }

  /** Of the bytes that passed so far. */
  Fingerprint fingerprint() {
    try {
      MessageDigest soFar = (MessageDigest) digest.clone();
      return new Fingerprint(HexFormat.of().formatHex(soFar.digest()), count);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be copied", e);
    }
  }
}
