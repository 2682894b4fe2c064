package org.caldicottaudit.report;

/** Text that a spreadsheet would take for a formula. */
public final class FormulaText {
  /** ASCII and full-width signs, and the control characters that hide a sign behind them. */
  private static final String STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaText() {}

  /** Whether a spreadsheet may run this text, also after white space that it drops. */
  public static boolean looksLikeOne(String text) {
    String seen = text.stripLeading();
    return startsSo(text) || startsSo(seen);
  }

  private static boolean startsSo(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
