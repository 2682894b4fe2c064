package org.caldicottaudit.policy.plan.builtin;

import java.util.StringJoiner;

/** Addresses of the internet as people write them, which is RFC 5952 for those of version 6. */
final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  /**
   * @param address four bytes or sixteen
   */
  static String of(byte[] address) {
    return address.length == 4 ? dotted(address) : grouped(address);
  }

  private static String dotted(byte[] address) {
    StringJoiner text = new StringJoiner(".");
    for (byte part : address) {
      text.add(String.valueOf(Byte.toUnsignedInt(part)));
    }
    return text.toString();
  }

  private static String grouped(byte[] address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = Byte.toUnsignedInt(address[2 * i]) << 8 | Byte.toUnsignedInt(address[2 * i + 1]);
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(groups, i);
      if (zeros > length) {
        from = i;
        length = zeros;
      }
    }
    return length < 2
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, from) + "::" + joined(groups, from + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int to = from;
    while (to < GROUPS && groups[to] == 0) {
      to++;
    }
    return to - from;
  }

  private static String joined(int[] groups, int from, int to) {
    StringJoiner text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
