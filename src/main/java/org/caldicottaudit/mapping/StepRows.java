package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.source.Row;

/** Hands on the steps of a case that the rows of a list tell of, an entry each. */
final class StepRows implements RowTaker {
  private final LogSource source;
  private final Header header;
  private final FieldsReader reader;
  private final Map<String, DateReader> dates = new HashMap<>();
  private final RecordSink sink;
  private final Tally tally;

  StepRows(
      LogSource source,
      Header header,
      Map<Integer, DateOrder> orders,
      RecordSink sink,
      Tally tally) {
    this.source = source;
    this.header = header;
    this.reader = new FieldsReader(header, orders, tally);
    this.sink = sink;
    this.tally = tally;
    for (CaseStep step : header.profile().steps()) {
      step.dates().values().forEach(column -> dates.put(column, dates(column, orders)));
    }
  }

  private DateReader dates(String column, Map<Integer, DateOrder> orders) {
    return new DateReader(
        header.heading(column),
        Optional.ofNullable(header.columns().get(column)).map(orders::get),
        header.clock(),
        tally);
  }

  @Override
  public boolean take(Row row) throws UnreadableCellException {
    Fields shared = reader.read(row);
    List<Entry> entries = new ArrayList<>();
    for (CaseStep step : header.profile().steps()) {
      Map<Field, Moment> times = times(step, row);
      if (step.dates().isEmpty() || !times.isEmpty()) {
        entries.add(entry(row, shared, step, times));
      }
    }
    if (entries.isEmpty()) {
      // Not even a date is filled in, but the row must not be lost.
      entries.add(entry(row, shared, header.profile().steps().get(0), Map.of()));
    }
    unlisted(shared);
    entries.forEach(this::accept);
    return true;
  }

  private Map<Field, Moment> times(CaseStep step, Row row) throws UnreadableCellException {
    Map<Field, Moment> times = new HashMap<>();
    for (Map.Entry<Field, String> date : step.dates().entrySet()) {
      Integer place = header.columns().get(date.getValue());
      DateReader reading = dates.get(date.getValue());
      if (place != null && reading != null) {
        reading.moment(row.cell(place)).ifPresent(time -> times.put(date.getKey(), time));
      }
    }
    return times;
  }

  private Entry entry(Row row, Fields shared, CaseStep step, Map<Field, Moment> times) {
    Fields.Builder fields =
        Fields.builder().putAll(shared).put(Field.ENTRY_TYPE, step.type().code());
    times.forEach(fields::put);
    return new Entry(source, row.number(), fields.build());
  }

  /** A value that the list's guidance doesn't have is kept as written, and said. */
  private void unlisted(Fields fields) {
    for (Map.Entry<Field, Pattern> listed : header.profile().listed().entrySet()) {
      fields
          .text(listed.getKey())
          .filter(text -> !listed.getValue().matcher(text).matches())
          .ifPresent(
              text ->
                  tally.note(
                      header.heading(listed.getKey().key()),
                      "cells that aren't of the list's codes, kept as written"));
    }
  }

  private void accept(Entry entry) {
    sink.entry(entry);
    if (entry.type() != EntryType.PLAN) {
      // When a plan began says nothing of the days that the list covers.
      entry.date().ifPresent(tally::event);
    }
  }
}
