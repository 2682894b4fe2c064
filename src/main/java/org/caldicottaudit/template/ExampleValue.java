package org.caldicottaudit.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of the examples, whose dates are written as ISO dates in the definition. */
final class ExampleValue {
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?<time>.*)");

  private ExampleValue() {}

  /** As a person types it into a cell of that form. */
  static String shown(CellForm form, String value) {
    Matcher date = ISO.matcher(value);
    return (form == CellForm.DATE || form == CellForm.TIME) && date.matches()
        ? date.replaceFirst("${day}/${month}/${year}${time}")
        : value;
  }
}
