package org.caldicottaudit.mapping;

import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.WhiteSpace;

/** The shape of a cell without what it says. */
final class Masked {
  private static final int LONGEST = 24;
  private static final String CUT = "…";

  private Masked() {}

  /** Letters as x or X, digits as 9, other characters as they are; a long text is cut. */
  static String of(Cell cell) {
    if (cell instanceof Cell.DateTime time) {
      return time.value().toLocalTime().toSecondOfDay() == 0 ? "Excel date" : "Excel date, time";
    }
    if (cell instanceof Cell.Flag flag) {
      return flag.shown();
    }
    return cell instanceof Cell.Fault ? "error" : of(WhiteSpace.fold(cell.shown()));
  }

  private static String of(String text) {
    StringBuilder masked = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (characters++ == LONGEST) {
        return masked.append(CUT).toString();
      }
      masked.append(masked(text.codePointAt(i)));
    }
    return masked.toString();
  }

  /** What isn't known to be punctuation could be a part of a name. */
  private static char masked(int character) {
    if (Character.isDigit(character)) {
      return '9';
    }
    boolean ascii = character >= ' ' && character <= '~' && !Character.isLetter(character);
    if (ascii || isPunctuation(character)) {
      return (char) character;
    }
    return Character.isUpperCase(character) ? 'X' : 'x';
  }

  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          character <= Character.MAX_VALUE;
      default -> false;
    };
  }
}
