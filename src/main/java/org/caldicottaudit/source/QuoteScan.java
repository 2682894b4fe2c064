package org.caldicottaudit.source;

import java.io.IOException;
import java.util.function.IntPredicate;

/** Follows the quotation marks of one record from its first character to its line break. */
final class QuoteScan {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  /**
   * How far a record reaches.
   *
   * @param length in characters, without the line break
   * @param lines physical lines
   * @param bad whether its quotation marks make no sense; the length is then how far that was read,
   *     and the other values are meaningless
   */
  record Extent(int length, int lines, int cells, boolean bad) {
    private static Extent bad(int length) {
      return new Extent(length, 0, 0, true);
    }
  }

  private final char delimiter;

  QuoteScan(char delimiter) {
    this.delimiter = delimiter;
  }

  Extent record(CharWindow window) throws IOException {
    State state = State.CELL_START;
    int cells = 1;
    int lines = 1;
    for (int i = 0; ; i++) {
      int c = window.at(i);
      if (i > RecordFramer.LONGEST || (c < 0 && state == State.QUOTED)) {
        return Extent.bad(i);
      }
      if (state == State.QUOTED) {
        if (c == '"') {
          if (window.at(i + 1) == '"') {
            i++;
          } else {
            state = State.CLOSED;
          }
        } else if (c == '\n' || (c == '\r' && window.at(i + 1) != '\n')) {
          lines++;
        }
      } else if (c < 0 || c == '\n' || c == '\r') {
        return new Extent(i, lines, cells, false);
      } else if (c == delimiter) {
        cells++;
        state = State.CELL_START;
      } else if (state == State.CLOSED) {
        if (c != ' ' && c != '\t') {
          return Extent.bad(i);
        }
      } else {
        state = c == '"' && state == State.CELL_START ? State.QUOTED : State.PLAIN;
      }
    }
  }

  /** Whether a line of a record behind its first would be a record by itself. */
  boolean holdsRecord(String record, IntPredicate fits) throws IOException {
    String[] lines = record.split("\r\n|\r|\n", -1);
    for (int i = 1; i < lines.length; i++) {
      Extent alone = record(CharWindow.over(lines[i]));
      if (!alone.bad() && fits.test(alone.cells())) {
        return true;
      }
    }
    return false;
  }
}
