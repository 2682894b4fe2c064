package org.caldicottaudit.mapping;

import java.util.Map;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.source.Row;

/** Hands the rows of a log on as transmissions or entries. */
final class LogRows implements RowTaker {
  private final LogSource source;
  private final TableKind kind;
  private final FieldsReader reader;

  /** For rows that don't count, of which nothing is noted. */
  private final FieldsReader unheard;

  private final RecordSink sink;
  private final Tally tally;

  LogRows(
      LogSource source,
      Header header,
      Map<Integer, DateOrder> orders,
      RecordSink sink,
      Tally tally) {
    this.source = source;
    this.kind = header.profile().kind();
    this.reader = new FieldsReader(header, orders, tally);
    this.unheard = new FieldsReader(header, orders, new Tally());
    this.sink = sink;
    this.tally = tally;
  }

  @Override
  public boolean take(Row row) throws UnreadableCellException {
    Fields fields = read(row);
    if (kind == TableKind.EMAIL_LOG) {
      LostLetters.note(fields, tally);
      sink.transmission(new Transmission(source, row.number(), fields));
      fields.time(Field.SENT_AT).map(Moment::date).ifPresent(tally::event);
    } else {
      Entry entry = new Entry(source, row.number(), fields);
      sink.entry(entry);
      entry.date().ifPresent(tally::event);
    }
    return true;
  }

  private Fields read(Row row) throws UnreadableCellException {
    try {
      return reader.read(row);
    } catch (UnreadableCellException e) {
      if (kind == TableKind.CASE_LOG) {
        sink.unread(new Entry(source, row.number(), unheard.legible(row)));
      }
      throw e;
    }
  }
}
