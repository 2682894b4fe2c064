package org.caldicottaudit.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.WhiteSpace;

/** Looks at the cells of one column: how many are filled, what they look like. */
final class ColumnCensus {
  private static final int SAMPLES = 3;

  private final String heading;
  private final String meaning;
  private final Optional<Field> field;
  private final Vocabulary words;
  private final boolean isDate;
  private final Set<String> samples = new LinkedHashSet<>();
  private long filled;
  private boolean excelDates;
  private boolean certainDates;

  /**
   * @param meaning name of the column's field; empty when it isn't used
   * @param isDate whether the field is a day or a time
   */
  ColumnCensus(String heading, String meaning, boolean isDate, Vocabulary words) {
    this.heading = heading;
    this.meaning = meaning;
    this.field = Field.find(meaning);
    this.words = words;
    this.isDate = isDate;
  }

  void add(Cell cell) {
    String text = WhiteSpace.trim(cell.shown());
    if (text.isEmpty() && !(cell instanceof Cell.Fault)) {
      return;
    }
    filled++;
    if (samples.size() < SAMPLES) {
      samples.add(isCode(text) ? text : Masked.of(cell));
    }
    if (isDate && cell instanceof Cell.DateTime) {
      excelDates = true;
    } else if (isDate && !certainDates) {
      certainDates = DateText.parse(text).filter(WrittenDate::ordered).isPresent();
    }
  }

  /** Whether the text is a word that the product itself knows, so that it names nobody. */
  private boolean isCode(String text) {
    return field.filter(known -> isCode(known, text)).isPresent();
  }

  private boolean isCode(Field known, String text) {
    return switch (known.kind()) {
      case CODE -> words.code(meaning, text).isPresent();
      case FLAG -> YesNoText.of(text) != YesNo.UNCLEAR;
      case ID, PERSON, ADDRESS, TEXT, DATE, TIME, NUMBER -> false;
    };
  }

  /**
   * @param order such as {@code day first, proved by row 7}; empty where none was needed
   */
  InspectedColumn result(String order, String guess) {
    return new InspectedColumn(heading, meaning, guess, List.copyOf(samples), filled, dates(order));
  }

  private String dates(String order) {
    if (!isDate) {
      return "";
    }
    if (!order.isEmpty()) {
      return order;
    }
    if (excelDates) {
      return "Excel's own dates, which leave no doubt";
    }
    return certainDates ? "each date says itself which number is the day" : "";
  }
}
