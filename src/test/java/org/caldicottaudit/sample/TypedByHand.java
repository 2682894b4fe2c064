package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Turns some date cells into text, as happens where a column was typed or pasted. */
final class TypedByHand {
  private static final List<LogColumn> COLUMNS =
      List.of(LogColumn.DATE_OF_BIRTH, LogColumn.DECIDED, LogColumn.RECORDED, LogColumn.DESTROY_ON);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

  private final Chance chance;

  TypedByHand(Chance chance) {
    this.chance = chance;
  }

  void retype(List<LogRow> log) {
    for (LogRow row : log) {
      for (LogColumn column : COLUMNS) {
        if (chance.percent(10)) {
          row.find(column)
              .filter(LocalDate.class::isInstance)
              .ifPresent(day -> row.set(column, DAY.format((LocalDate) day)));
        }
      }
    }
  }
}
