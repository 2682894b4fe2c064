package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.caldicottaudit.evidence.OwnerOnly;

/** The secret that pseudonyms are made with: one file of this user, apart from all reports. */
final class KeyFile {
  static final int BYTES = 32;

  private KeyFile() {}

  /**
   * Where the key of this user lies: {@code $CALDICOTT_KEY}, else in the user's configuration
   * folder.
   */
  static Path standard(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("CALDICOTT_KEY", "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = config.isBlank() ? home.resolve(".config") : Path.of(config);
    return folder.resolve("caldicott-audit").resolve("pseudonym.key");
  }

  /**
   * Reads the key, or makes one on first use, readable by its owner only.
   *
   * @throws RunException when it can be neither read nor made
   */
  static byte[] readOrMake(Path file) {
    try {
      byte[] key = Files.readAllBytes(file);
      if (key.length != BYTES) {
        throw new RunException(
            "The key file "
                + file
                + " is damaged: it has "
                + key.length
                + " bytes and "
                + BYTES
                + " were expected. Restore it from a copy; without it, people get other pseudonyms"
                + " than in earlier reports.");
      }
      return key;
    } catch (NoSuchFileException e) {
      return make(file);
    } catch (IOException e) {
      throw new RunException(
          "The key file " + file + " can't be read. Name another with the variable CALDICOTT_KEY.",
          e);
    }
  }

  private static byte[] make(Path file) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Path parent =
          Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
      Files.createDirectories(parent);
      Path whole = Files.createTempFile(parent, ".key-", "", OwnerOnly.attributes(file));
      try {
        Files.write(whole, key);
        // At once and never over another: a run that starts beside this one must find all of it.
        appear(whole, file);
      } finally {
        Files.deleteIfExists(whole);
      }
      return key;
    } catch (FileAlreadyExistsException e) {
      return readOrMake(file);
    } catch (IOException e) {
      throw new RunException(
          "The key for pseudonyms can't be written to "
              + file
              + ". Name another place with the variable CALDICOTT_KEY.",
          e);
    }
  }

  private static void appear(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(whole, file); // a disk that knows no links
    }
  }
}
