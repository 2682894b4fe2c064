package org.caldicottaudit.mapping;

import java.util.regex.Pattern;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.WhiteSpace;

/** The text of a cell, wherever a text is what is wanted. */
final class CellText {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");

  private CellText() {}

  /**
   * What a person sees, trimmed; empty when blank.
   *
   * @throws UnreadableCellException when the cell has no trustworthy value
   */
  static String of(Cell cell, String heading) throws UnreadableCellException {
    if (cell instanceof Cell.Fault fault) {
      throw new UnreadableCellException(heading, "The cell " + fault.reason() + ".");
    }
    if (cell instanceof Cell.DateTime time) {
      return time.value().toLocalTime().toSecondOfDay() == 0
          ? time.value().toLocalDate().toString()
          : time.value().toString();
    }
    return WhiteSpace.trim(cell.shown());
  }

  /**
   * A reference, which must have come through unchanged; a word for nothing is still in it.
   *
   * @throws UnreadableCellException when a spreadsheet has changed it
   */
  static String reference(Cell cell, String heading) throws UnreadableCellException {
    String text = of(cell, heading);
    if (cell instanceof Cell.DateTime) {
      throw new UnreadableCellException(
          heading,
          "The cell holds a date where a reference is expected; Excel makes dates of references such as MAR-1. Format the column as text and enter it again.");
    }
    boolean rounded = cell instanceof Cell.Numeric number && Math.abs(number.value()) >= 1e15;
    if (rounded || SCIENTIFIC.matcher(text).matches()) {
      throw new UnreadableCellException(
          heading,
          "The reference is a number that a spreadsheet has rounded, so its last digits are lost. Export the column as text.");
    }
    return text;
  }
}
