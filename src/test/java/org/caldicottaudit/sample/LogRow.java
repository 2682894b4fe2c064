package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One row of the sharing log in the making: texts, dates, and dates with a time. */
final class LogRow {
  private final Map<LogColumn, Object> cells = new EnumMap<>(LogColumn.class);
  private final LocalDate recorded;

  LogRow(LocalDate recorded) {
    this.recorded = recorded;
    set(LogColumn.RECORDED, recorded);
  }

  LogRow set(LogColumn column, Object value) {
    if (value.equals("")) {
      cells.remove(column);
    } else {
      cells.put(column, value);
    }
    return this;
  }

  LogRow clear(LogColumn... columns) {
    for (LogColumn column : columns) {
      cells.remove(column);
    }
    return this;
  }

  Optional<Object> find(LogColumn column) {
    return Optional.ofNullable(cells.get(column));
  }

  String text(LogColumn column) {
    return find(column).map(Object::toString).orElse("");
  }

  /** The day on which somebody typed the row, by which the log is in order. */
  LocalDate recorded() {
    return cells.get(LogColumn.RECORDED) instanceof LocalDate day ? day : recorded;
  }
}
