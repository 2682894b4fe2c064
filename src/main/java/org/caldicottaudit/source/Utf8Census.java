package org.caldicottaudit.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts the multi-byte characters of UTF-8 in bytes, and the bytes that can't be part of one. */
final class Utf8Census {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bit of each of eight bytes that ASCII leaves at 0. */
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private long wellFormed;
  private long broken;
  private int expected;

  void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      while (expected == 0
          && i + Long.BYTES <= length
          && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
        i += Long.BYTES;
      }
      if (i < length && (expected > 0 || bytes[i] < 0)) {
        add(bytes[i] & 0xFF);
      }
    }
  }

  private void add(int value) {
    if (expected > 0) {
      if ((value & 0xC0) == 0x80) {
        expected--;
        wellFormed += expected == 0 ? 1 : 0;
        return;
      }
      broken++;
      expected = 0;
    }
    begin(value);
  }

  private void begin(int value) {
    if (value < 0x80) {
      return;
    }
    if (value >= 0xC2 && value <= 0xDF) {
      expected = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      expected = 2;
    } else if (value >= 0xF0 && value <= 0xF4) {
      expected = 3;
    } else {
      broken++;
    }
  }

  /** How many characters beyond ASCII are written as UTF-8 writes them. */
  long wellFormed() {
    return wellFormed;
  }

  /** How many places break the rules of UTF-8; a cut character at the end is one. */
  long broken() {
    return broken + (expected > 0 ? 1 : 0);
  }
}
