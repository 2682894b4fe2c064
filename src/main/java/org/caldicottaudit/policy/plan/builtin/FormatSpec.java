package org.caldicottaudit.policy.plan.builtin;

/**
 * How a value is put into a text.
 *
 * @param flags of {@code +-# 0}
 * @param width fewest letters; negative when not said
 * @param precision negative when not said
 */
record FormatSpec(String flags, int width, int precision) {
  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Filled up to its width with spaces. */
  String padded(String text) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    String space = " ".repeat(missing);
    return has('-') ? text + space : space + text;
  }

  /** Filled up to its width; with zeros after the sign if that is wanted. */
  String paddedNumber(String text) {
    int missing = width - text.length();
    if (missing <= 0 || !has('0') || has('-')) {
      return padded(text);
    }
    int sign = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
    return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
  }

  /** A number with the sign that the flags ask for. */
  String signed(String text) {
    if (text.startsWith("-")) {
      return text;
    }
    return has('+') ? "+" + text : has(' ') ? " " + text : text;
  }
}
