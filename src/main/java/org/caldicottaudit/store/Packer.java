package org.caldicottaudit.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Writes values one after the other into bytes that are used again for the next record. */
public final class Packer {
  private byte[] bytes = new byte[512];
  private int length;

  /** Begins the next record. */
  public void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Small numbers take few bytes, whatever their sign. */
  public void number(long number) {
    long rest = number << 1 ^ number >> 63;
    ensure(10);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A day, or none. */
  public void day(Optional<LocalDate> day) {
    number(day.isPresent() ? 1 : 0);
    day.ifPresent(known -> number(known.toEpochDay()));
  }

  /** Any text, also one that is no valid Unicode. */
  public void text(String text) {
    if (isLatin(text)) {
      raw(text.getBytes(StandardCharsets.ISO_8859_1), (long) text.length() << 1);
    } else {
      byte[] wide = new byte[text.length() * 2];
      for (int i = 0; i < text.length(); i++) {
        wide[2 * i] = (byte) (text.charAt(i) >> 8);
        wide[2 * i + 1] = (byte) text.charAt(i);
      }
      raw(wide, (long) text.length() << 1 | 1);
    }
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  private void raw(byte[] part, long head) {
    number(head);
    ensure(part.length);
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
