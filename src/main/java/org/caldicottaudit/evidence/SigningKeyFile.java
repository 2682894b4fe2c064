package org.caldicottaudit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * Signing keys as files that OpenSSL reads too: the secret half as PKCS #8 in PEM, readable by its
 * owner only, with the open half in the same file and, to be given away, in one of its own.
 */
public final class SigningKeyFile {
  private static final String SECRET = "PRIVATE KEY";
  private static final String OPEN = "PUBLIC KEY";

  private SigningKeyFile() {}

  /** Where the open half of that key lies. */
  public static Path openHalf(Path secret) {
    return secret.resolveSibling(secret.getFileName() + ".pub");
  }

  /**
   * Makes a key; never over another.
   *
   * @throws EvidenceException when it can't be written there
   */
  public static SigningKey make(Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(SigningKey.ALGORITHM).generateKeyPair();
      String open = pem(OPEN, pair.getPublic().getEncoded());
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      refuse(openHalf(file));
      create(file, pem(SECRET, pair.getPrivate().getEncoded()) + open);
      Files.writeString(openHalf(file), open, StandardOpenOption.CREATE_NEW);
      return SigningKey.of(pair);
    } catch (FileAlreadyExistsException e) {
      throw new EvidenceException(
          e.getFile()
              + " is there already, and a key is never replaced: what it signed could not be"
              + " verified any more. Name another file.",
          e);
    } catch (IOException e) {
      throw new EvidenceException(
          "The key can't be written to " + file + ": name another file.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  private static void refuse(Path file) throws FileAlreadyExistsException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private static void create(Path file, String text) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, fresh, OwnerOnly.attributes(file))) {
      channel.write(StandardCharsets.US_ASCII.encode(text));
    }
  }

  /**
   * Reads a whole key.
   *
   * @throws EvidenceException when it is none, or others may read it
   */
  public static SigningKey read(Path file) {
    String text = text(file);
    try {
      if (OwnerOnly.isOpenToOthers(file)) {
        throw new EvidenceException(
            "Others may read the key "
                + file
                + ", so that a signature of it proves nothing. Type: chmod 600 "
                + file);
      }
      KeyFactory factory = KeyFactory.getInstance(SigningKey.ALGORITHM);
      SigningKey key =
          new SigningKey(
              factory.generatePrivate(new PKCS8EncodedKeySpec(der(SECRET, text))),
              new VerifyingKey(factory.generatePublic(new X509EncodedKeySpec(der(OPEN, text)))));
      if (!key.belongsTo(key.open().key())) {
        throw new EvidenceException(
            "The two halves of the key " + file + " don't belong together.");
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
      throw new EvidenceException(
          file + " is no signing key of this program: make one with \"caldicott keys new\".", e);
    }
  }

  /**
   * Reads the open half of a key, from its own file or the file of the whole.
   *
   * @throws EvidenceException when it holds none
   */
  public static VerifyingKey readOpenHalf(Path file) {
    String text = text(file);
    try {
      return new VerifyingKey(
          KeyFactory.getInstance(SigningKey.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(der(OPEN, text))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new EvidenceException(
          file
              + " holds no public Ed25519 key: give the file ending in .pub that \"caldicott keys"
              + " new\" wrote beside the key.",
          e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new EvidenceException("There is no key file " + file + ".", e);
    } catch (IOException e) {
      throw new EvidenceException("The key file " + file + " can't be read.", e);
    }
  }

  private static String pem(String label, byte[] der) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  private static byte[] der(String label, String text) {
    String begin = "-----BEGIN " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + label + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no " + label);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
  }
}
