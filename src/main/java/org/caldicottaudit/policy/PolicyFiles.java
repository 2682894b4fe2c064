package org.caldicottaudit.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads files of the policies folder, with sentences for those that can't be read. */
final class PolicyFiles {
  /** Far above any policy file, far below what would hurt. */
  private static final long MAX_BYTES = 100_000_000;

  private PolicyFiles() {}

  static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new PolicyLoadException(
            "The policy file \"" + file + "\" is larger than 100 MB: is it the right file?");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The SHA-256 of a file in hexadecimal. */
  static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static PolicyLoadException unreadable(Path file, IOException cause) {
    String why =
        cause instanceof NoSuchFileException ? "it does not exist" : "it could not be read";
    return new PolicyLoadException(
        "The policies need \"" + file + "\", but " + why + ": restore the policies folder.", cause);
  }
}
