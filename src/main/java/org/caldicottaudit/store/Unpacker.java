package org.caldicottaudit.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the values of one record in the order in which a {@link Packer} wrote them. */
public final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  public long number() {
    long packed = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      packed |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return packed >>> 1 ^ -(packed & 1);
      }
    }
  }

  /** A number that is a count, an index or a row. */
  public int whole() {
    return Math.toIntExact(number());
  }

  public Optional<LocalDate> day() {
    return number() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number()));
  }

  public String text() {
    long head = number();
    int length = (int) (head >> 1);
    if ((head & 1) == 0) {
      String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
      at += length;
      return text;
    }
    char[] wide = new char[length];
    for (int i = 0; i < length; i++) {
      wide[i] = (char) ((bytes[at++] << 8) | (bytes[at++] & 0xFF));
    }
    return new String(wide);
  }
}
