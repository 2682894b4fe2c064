package org.caldicottaudit.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cuts framed records into cells with Commons CSV. One parser serves all records: it is fed one at
 * a time and never sees the next, so it can't run on into it.
 */
final class CellCutter {
  private final Feed feed = new Feed();
  private final Iterator<CSVRecord> records;

  CellCutter(char delimiter) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setRecordSeparator('\n')
            .get();
    try {
      records = CSVParser.builder().setReader(feed).setFormat(format).get().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Cell> cut(String record) {
    feed.offer(record);
    CSVRecord cut = records.next();
    List<Cell> cells = new ArrayList<>(cut.size());
    for (String text : cut) {
      cells.add(Cell.of(text));
    }
    return cells;
  }

  private static final class Feed extends Reader {
    private String text = "";
    private int position;

    void offer(String record) {
      text = record + "\n";
      position = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (position == text.length()) {
        throw new IllegalStateException("a framed record was not whole");
      }
      int count = Math.min(length, text.length() - position);
      text.getChars(position, position + count, buffer, offset);
      position += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
