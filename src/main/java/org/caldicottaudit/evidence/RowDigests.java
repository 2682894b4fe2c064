package org.caldicottaudit.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Takes the rows of a table one by one and digests each, and all of them. */
public final class RowDigests {
  private final MessageDigest whole = Sha256.digest();
  private int[] rows = new int[64];
  private int last;

  /**
   * A table.
   *
   * @param sha256 of all its rows
   * @param rows a short digest of each row, from row 1 on; 0 for a blank one
   */
  @SuppressWarnings("ArrayRecordComponent") // a million small numbers; never compared
  public record Digest(String sha256, int[] rows) {}

  /**
   * Takes the next row.
   *
   * @param number counts from 1 and grows from row to row
   */
  public void row(int number, String content) {
    byte[] bytes = (number + "\0" + content + "\0\0").getBytes(StandardCharsets.UTF_8);
    whole.update(bytes);
    if (number > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(number, 2 * rows.length));
    }
    byte[] hash = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
    rows[number - 1] =
        (hash[0] << 24) | ((hash[1] & 0xff) << 16) | ((hash[2] & 0xff) << 8) | (hash[3] & 0xff);
    last = Math.max(last, number);
  }

  public Digest digest() {
    return new Digest(Sha256.hex(whole.digest()), Arrays.copyOf(rows, last));
  }
}
