package org.caldicottaudit.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the values of .xlsx cells with the texts and number formats of their workbook. */
final class XlsxCells {
  static final Cell NO_RESULT =
      new Cell.Fault(
          "holds a formula without a stored result; open the workbook in Excel and save it");

  private final SharedTexts texts;
  private final NumberFormats formats;
  private final NumberCells numbers;

  XlsxCells(SharedTexts texts, NumberFormats formats, boolean date1904) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = new NumberCells(date1904);
  }

  /** What the XML says about one cell beside its text. */
  static final class Raw {
    private final String type;
    private final int style;
    private boolean formula;
    private boolean valued;

    Raw(@Nullable String type, int style) {
      this.type = type == null ? "n" : type;
      this.style = style;
    }

    void formula() {
      formula = true;
    }

    void valued() {
      valued = true;
    }

    boolean hasFormula() {
      return formula;
    }

    boolean inline() {
      return type.equals("inlineStr");
    }
  }

  Cell of(Raw raw, String text) {
    if (!raw.valued) {
      return raw.formula ? NO_RESULT : Cell.BLANK;
    }
    if (text.length() > RecordFramer.LONGEST) {
      return new Cell.Fault("holds a longer text than any cell can");
    }
    return switch (raw.type) {
      case "s" -> shared(text);
      case "str", "inlineStr" -> Cell.of(SharedTexts.plain(text));
      case "b" -> new Cell.Flag(WorkbookIndex.isTrue(text.strip()));
      case "e" -> new Cell.Fault("holds the Excel error " + text.strip());
      case "d" -> date(text.strip());
      case "n" -> text.isBlank() ? Cell.BLANK : number(text.strip(), raw.style);
      default -> new Cell.Fault("is of a kind that Excel doesn't know");
    };
  }

  private Cell shared(String index) {
    try {
      return Cell.of(texts.text(Integer.parseInt(index.strip())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return new Cell.Fault("points to a text that the workbook doesn't hold");
    }
  }

  private static Cell date(String text) {
    try {
      return new Cell.DateTime(
          text.contains("T")
              ? LocalDateTime.parse(
                  text.endsWith("Z") ? text.substring(0, text.length() - 1) : text)
              : LocalDate.parse(text).atStartOfDay());
    } catch (DateTimeException e) {
      return new Cell.Fault("holds a date that Excel can't have written");
    }
  }

  private Cell number(String text, int style) {
    try {
      return numbers.of(Double.parseDouble(text), formats.of(style));
    } catch (NumberFormatException e) {
      return new Cell.Fault("holds a number that can't be read");
    }
  }
}
