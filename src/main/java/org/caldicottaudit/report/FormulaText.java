package org.caldicottaudit.report;

/** Text that a spreadsheet would take for a formula. */
public final class FormulaText {
  /** ASCII and full-width signs. */
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaText() {}

  /**
   * Whether a spreadsheet may run this text: it starts with a sign, also behind white space or
   * control characters, which some programs drop.
   */
  public static boolean looksLikeOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (SIGNS.indexOf(unit) >= 0) {
        return true;
      }
      if (!dropped(unit)) {
        return false;
      }
    }
    return false;
  }

  private static boolean dropped(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit)
        || Character.getType(unit) == Character.FORMAT;
  }
}
