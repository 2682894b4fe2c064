package org.caldicottaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The content of one part of a zip file, held to the size and the checksum that the file declares
 * for it: a flipped bit in a part that isn't packed would change a value and nothing else.
 */
final class PartStream extends FilterInputStream {
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long size;

  PartStream(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      size += read;
      checksum.update(buffer, offset, read);
    }
    if (size > entry.getSize() || (read < 0 && !isWhole())) {
      throw new ZipException("not the declared size or checksum");
    }
    return read;
  }

  private boolean isWhole() {
    return size == entry.getSize() && checksum.getValue() == entry.getCrc();
  }

  @Override
  public long skip(long n) throws IOException {
    // What is skipped counts all the same.
    return Math.max(0, read(new byte[(int) Math.min(n, 1 << 13)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
