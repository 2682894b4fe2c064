package org.caldicottaudit.source;

import java.time.LocalDateTime;

/** One cell as the file holds it. Text files only have text; workbooks know more. */
public sealed interface Cell {
  /** The cell that nobody filled. */
  Cell BLANK = new Blank();

  /** What a person sees in the cell; empty when there is nothing to see. */
  String shown();

  /** Characters, exactly as they stand. */
  record Text(String shown) implements Cell {}

  /**
   * A number that isn't formatted as a date.
   *
   * @param shown with the cell's own format, such as {@code 00123} for 123
   */
  record Numeric(double value, String shown) implements Cell {}

  /** A day and time that the workbook stores as such, so that its order is beyond doubt. */
  record DateTime(LocalDateTime value) implements Cell {
    @Override
    public String shown() {
      return value.toString();
    }
  }

  /** TRUE or FALSE of a workbook. */
  record Flag(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /**
   * A cell without a trustworthy value.
   *
   * @param reason what is wrong with it, to follow "the cell ", such as {@code holds the error
   *     #REF!}
   */
  record Fault(String reason) implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /** See {@link Cell#BLANK}. */
  record Blank() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /** The cell of a text; blank when it is empty. */
  static Cell of(String text) {
    return text.isEmpty() ? BLANK : new Text(text);
  }
}
