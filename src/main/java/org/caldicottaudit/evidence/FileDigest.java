package org.caldicottaudit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A file as it was: its size, its SHA-256 and, where it is made of lines, a short digest of each
 * line, so that a change can be found in it.
 *
 * @param lines of each line the first 24 bits of the SHA-256 of its bytes without the line feed;
 *     empty when it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // a million small numbers; never compared
public record FileDigest(long bytes, String sha256, int[] lines) {
  private static final int BUFFER = 1 << 16;

  /** Of the file as a whole. */
  public static FileDigest of(Path file) throws IOException {
    return new FileDigest(Files.size(file), Sha256.of(file), new int[0]);
  }

  /** Of the file and of each of its lines, read once. */
  public static FileDigest withLines(Path file) throws IOException {
    MessageDigest whole = Sha256.digest();
    Lines lines = new Lines();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        whole.update(buffer, 0, read);
        lines.add(buffer, read);
        bytes += read;
      }
    }
    return new FileDigest(bytes, Sha256.hex(whole.digest()), lines.all());
  }

  /** Digests of lines as they come. */
  private static final class Lines {
    private final MessageDigest line = Sha256.digest();
    private int[] digests = new int[1024];
    private int count;
    private boolean open;

    void add(byte[] buffer, int length) {
      int start = 0;
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '\n') {
          line.update(buffer, start, i - start);
          end();
          start = i + 1;
        }
      }
      line.update(buffer, start, length - start);
      open = length > 0 ? buffer[length - 1] != '\n' : open;
    }

    private void end() {
      byte[] hash = line.digest();
      if (count == digests.length) {
        digests = Arrays.copyOf(digests, count * 2);
      }
      digests[count++] = ((hash[0] & 0xff) << 16) | ((hash[1] & 0xff) << 8) | (hash[2] & 0xff);
    }

    int[] all() {
      if (open) {
        end();
      }
      return Arrays.copyOf(digests, count);
    }
  }
}
