package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.source.Row;

/**
 * Reads a table that is a form as one record. The row of its first label carries the record's fate;
 * the others are counted as skipped.
 */
final class FormReader implements RowReader {
  private static final String OF_THE_FORM = "a part of the form above";

  private final FormLayout layout;
  private final LogSource source;
  private final RowTaker taker;
  private final Tally tally;
  private final Consumer<QuarantinedRow> quarantine;
  private final RowListener listener;
  private final List<Row> rows = new ArrayList<>();
  private boolean decided;

  FormReader(
      FormLayout layout,
      LogSource source,
      RowTaker taker,
      Tally tally,
      Consumer<QuarantinedRow> quarantine,
      RowListener listener) {
    this.layout = layout;
    this.source = source;
    this.taker = taker;
    this.tally = tally;
    this.quarantine = quarantine;
    this.listener = listener;
  }

  @Override
  public void row(Row row) {
    if (row.number() < layout.header().row()) {
      skip(row, "above the form");
    } else if (decided) {
      skip(row, OF_THE_FORM);
    } else {
      rows.add(row);
      if (rows.size() > FormLayout.MOST_ROWS) {
        decide();
      }
    }
  }

  @Override
  public void end() {
    if (!decided && !rows.isEmpty()) {
      decide();
    }
  }

  private void decide() {
    decided = true;
    Row first = rows.get(0);
    try {
      refuseUncertain();
      take(first, layout.record(rows, tally));
    } catch (UnreadableCellException e) {
      tally.quarantined();
      listener.quarantined(layout.record(rows, new Tally()), e.heading(), e.reason());
      quarantine.accept(
          new QuarantinedRow(source.place(first.number()), e.heading(), e.reason(), raw()));
    }
    rows.subList(1, rows.size()).forEach(row -> skip(row, OF_THE_FORM));
    rows.clear();
  }

  private void take(Row first, Row record) throws UnreadableCellException {
    if (record.isBlank()) {
      tally.leftOut();
      tally.note("Forms without an answer, skipped");
      listener.skipped(first, "a form without an answer");
    } else if (taker.take(record)) {
      tally.accepted();
      listener.accepted(record);
    } else {
      tally.leftOut();
      listener.skipped(first, tally.latestNote());
    }
  }

  private void skip(Row row, String reason) {
    tally.skipped();
    listener.skipped(row, reason);
  }

  private String raw() {
    return rows.stream().map(Row::raw).collect(Collectors.joining("\n"));
  }

  private void refuseUncertain() throws UnreadableCellException {
    if (rows.size() > FormLayout.MOST_ROWS) {
      throw new UnreadableCellException(
          "",
          "The form has more than %d rows from its first label on. Put what doesn't belong to it on another sheet."
              .formatted(FormLayout.MOST_ROWS));
    }
    int last = layout.header().row() + layout.header().headings().size();
    for (Row row : rows) {
      if (!row.fault().isEmpty()) {
        throw new UnreadableCellException("", row.fault());
      }
      if (row.number() >= last && layout.header().profile().knows(Heading.key(layout.label(row)))) {
        throw new UnreadableCellException(
            "",
            "The form has a label below its first %d rows, where none is looked for. Give each decision a sheet of its own."
                .formatted(HeaderSearch.ROWS));
      }
    }
  }
}
