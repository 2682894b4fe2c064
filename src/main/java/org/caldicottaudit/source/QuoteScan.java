package org.caldicottaudit.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Follows the quotation marks of one record from its first character to its line break, and cuts it
 * into cells where it can be cut.
 */
final class QuoteScan {
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

  /** Begin and end of each cell's text; an end below zero stands for one with doubled marks. */
  private int[] bounds = new int[64];

  private int cells;
  private int lines;

  QuoteScan(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The record that begins at the window's mark. */
  Extent record(CharWindow window) throws IOException {
    cells = 0;
    lines = 1;
    int at = 0;
    while (true) {
      int end = window.at(at) == '"' ? quoted(window, at) : plain(window, at);
      if (end < 0 || end > RecordFramer.LONGEST) {
        return Extent.bad(end < 0 ? ~end : end);
      }
      if (window.at(end) != delimiter) {
        return new Extent(end, lines, cells, false);
      }
      at = end + 1;
    }
  }

  /** The cells of the record that was scanned last, while the window hasn't moved. */
  List<Cell> cells(CharWindow window) {
    Cell[] cut = new Cell[cells];
    for (int i = 0; i < cells; i++) {
      int begin = bounds[2 * i];
      int end = bounds[2 * i + 1];
      String text = window.text(begin, (end < 0 ? ~end : end) - begin);
      cut[i] = Cell.of(end < 0 ? text.replace("\"\"", "\"") : text);
    }
    return Arrays.asList(cut);
  }

  /** Where the cell without marks that begins there ends. */
  private int plain(CharWindow window, int begin) throws IOException {
    int end = window.find(begin, delimiter, '\n', '\r');
    cell(begin, end);
    return end;
  }

  /** Where the cell in quotation marks that begins there ends; below zero when it is bad. */
  private int quoted(CharWindow window, int begin) throws IOException {
    boolean doubled = false;
    int at = window.find(begin + 1, '"', '\n', '\r');
    for (int c = window.at(at); c != '"' || window.at(at + 1) == '"'; c = window.at(at)) {
      if (c < 0 || at > RecordFramer.LONGEST) {
        return ~at;
      }
      if (c == '"') {
        doubled = true;
        at++;
      } else if (c == '\n' || window.at(at + 1) != '\n') {
        lines++;
      }
      at = window.find(at + 1, '"', '\n', '\r');
    }
    cell(begin + 1, doubled ? ~at : at);
    return behind(window, at + 1);
  }

  /** The end of a cell whose closing mark stands before that place: only blanks may follow it. */
  private int behind(CharWindow window, int begin) throws IOException {
    int at = begin;
    for (int c = window.at(at); c >= 0; c = window.at(at)) {
      if (c == delimiter || c == '\n' || c == '\r') {
        return at;
      }
      if (c != ' ' && c != '\t') {
        return ~at;
      }
      at++;
    }
    return at;
  }

  private void cell(int begin, int end) {
    if (2 * cells == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * cells] = begin;
    bounds[2 * cells + 1] = end;
    cells++;
  }

  /** Whether a line of a record behind its first would be a record by itself. */
  boolean holdsRecord(String record, IntPredicate fits) throws IOException {
    String[] texts = record.split("\r\n|\r|\n", -1);
    QuoteScan line = new QuoteScan(delimiter);
    for (int i = 1; i < texts.length; i++) {
      Extent alone = line.record(CharWindow.over(texts[i]));
      if (!alone.bad() && fits.test(alone.cells())) {
        return true;
      }
    }
    return false;
  }
}
