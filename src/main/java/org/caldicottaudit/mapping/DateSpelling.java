package org.caldicottaudit.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings ways of writing a date and its zone that programs and people have to the usual ones. */
final class DateSpelling {
  private static final Pattern PACKED_TIME =
      Pattern.compile("^(\\d{8}T\\d{2})(\\d{2})(\\d{2})(?=\\D|$)");

  /** "+0100 BST", "-0000 (UTC)", "GMT+0100 (British Summer Time)": the number says it. */
  private static final Pattern NAME_BEHIND_OFFSET =
      Pattern.compile("([+-]\\d{2}:?\\d{2})\\s*\\(?[A-Z][A-Z ]{2,30}\\)?$");

  private static final Pattern HOURS_ONLY = Pattern.compile("(?<=[:.]\\d{2})([+-]\\d{2})$");
  private static final Pattern ONE_DIGIT = Pattern.compile("((?:UTC|GMT)\\s*[+-])(\\d:\\d{2})$");
  private static final Pattern SUMMER =
      Pattern.compile("\\s*\\(?(?:GMT DAYLIGHT TIME|BRITISH SUMMER TIME)\\)?$");
  private static final Pattern WINTER = Pattern.compile("\\s*\\(?GREENWICH MEAN TIME\\)?$");

  /** Names of the clock here in summer and winter, which tell no more than none. */
  private static final Pattern OURS =
      Pattern.compile(
          "\\s*\\(?(?:EUROPE/LONDON|GMT STANDARD TIME|GMT/BST|UK(?: TIME)?|LONDON(?: TIME)?)\\)?$");

  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\d)(?:\\s*[@;]\\s*|\\s+[-–]\\s+)(?=\\d{1,2}[:.]?\\d{2})");

  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "^(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AP]\\.?M\\.?)?)(?:\\s*,\\s*|\\s+ON\\s+|\\s+)(\\D{0,10}\\d.*)$");

  private DateSpelling() {}

  /**
   * The same in the usual spelling.
   *
   * @param text in capitals
   */
  static String usual(String text) {
    String usual = PACKED_TIME.matcher(text).replaceFirst("$1:$2:$3");
    usual = NAME_BEHIND_OFFSET.matcher(usual).replaceFirst("$1");
    usual = SUMMER.matcher(usual).replaceFirst(" BST");
    usual = WINTER.matcher(usual).replaceFirst(" GMT");
    usual = OURS.matcher(usual).replaceFirst("");
    usual = ONE_DIGIT.matcher(usual).replaceFirst("$10$2");
    usual = HOURS_ONLY.matcher(usual).replaceFirst("$1:00");
    usual = BETWEEN.matcher(usual).replaceFirst(" ");
    Matcher first = TIME_FIRST.matcher(usual);
    return first.matches() ? first.group(2) + " " + first.group(1) : usual;
  }
}
