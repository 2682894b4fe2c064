package org.caldicottaudit.correlation;

import java.util.stream.IntStream;

/** One slip of the keyboard: a letter more, less or other, or two that changed places. */
final class Spelling {
  private Spelling() {}

  /** Whether one such slip, and not none, makes one text of the other. */
  static boolean oneEdit(String one, String other) {
    int difference = one.length() - other.length();
    if (Math.abs(difference) > 1 || one.equals(other)) {
      return false;
    }
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (difference > 0) {
      return one.substring(same + 1).equals(other.substring(same));
    }
    if (difference < 0) {
      return other.substring(same + 1).equals(one.substring(same));
    }
    return one.substring(same + 1).equals(other.substring(same + 1)) || swapped(one, other, same);
  }

  /** Whether one letter stands twice in one of them and once in the other. */
  static boolean doubled(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    return longer.length() == shorter.length() + 1
        && IntStream.range(1, longer.length())
            .filter(at -> longer.charAt(at) == longer.charAt(at - 1))
            .anyMatch(at -> shorter.equals(longer.substring(0, at) + longer.substring(at + 1)));
  }

  /**
   * Whether they differ as a slip of the hand or the eye makes it, and hardly as two names do: by a
   * doubled letter, two letters that changed places, or an l for an i.
   */
  static boolean slipped(String one, String other) {
    return doubled(one, other)
        || (one.length() == other.length()
            && (one.replace('l', 'i').equals(other.replace('l', 'i'))
                || swapped(one, other, firstDifference(one, other))));
  }

  private static int firstDifference(String one, String other) {
    return IntStream.range(0, one.length())
        .filter(at -> one.charAt(at) != other.charAt(at))
        .findFirst()
        .orElse(one.length());
  }

  private static boolean swapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
