package org.caldicottaudit.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each record of a CSV file begins and ends, so that a bad quotation mark costs the
 * line it stands in and nothing behind it.
 *
 * <p>A quotation mark that isn't closed where a cell ends, or not within {@value #LONGEST}
 * characters, is bad; so is one whose cell swallows lines that are records of their own. Reading
 * goes on at the next physical line. A backslash escapes nothing.
 */
final class RecordFramer {
  /** The quotation marks of the file make no sense from some line on. */
  static final class NoRecordsException extends IOException {
    private final int line;

    NoRecordsException(int line) {
      super("no records from line " + line);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** In characters; far more than the 32,767 of an Excel cell, so that audit data fits. */
  static final int LONGEST = 1 << 20;

  /**
   * In characters read in vain behind bad quotation marks. True logs need a small part of it; a
   * file made to be slow would need it for every line.
   */
  private static final long MOST_IN_VAIN = 128L * LONGEST;

  private static final String BAD_QUOTE =
      "A quotation mark in this line is not closed where its cell ends, so the cells can't be told apart. Correct the quotation marks of the line or export it again.";
  private static final String SWALLOWED =
      "This line may be part of a cell whose quotation mark stands some lines above, or a record of its own. Correct the quotation marks or export it again.";
  private static final String TOO_LONG =
      "This line is longer than %,d characters, which no log's record is. Export it again."
          .formatted(LONGEST);
  private static final String NUL =
      "The line holds NUL characters, so it is damaged. Export it again.";
  private static final String UNDECODABLE =
      "The line holds bytes that are no characters of the file's encoding. Export it again as UTF-8.";

  /** Server logs write their headings in a comment of this sort, with the cells right behind it. */
  private static final String HEADINGS = "#Fields:";

  private final CharWindow window;
  private final IntPredicate fits;
  private final QuoteScan scan;
  private int line = 1;
  private int doubtfulLines;
  private long inVain;

  /**
   * @param fits whether a record may have that many cells; true while that isn't known
   */
  RecordFramer(Reader in, char delimiter, IntPredicate fits) {
    this.window = new CharWindow(in);
    this.fits = fits;
    this.scan = new QuoteScan(delimiter);
  }

  /** The next record; null behind the last. */
  @Nullable Frame next() throws IOException {
    if (window.at(0) < 0) {
      return null;
    }
    if (doubtfulLines > 0) {
      doubtfulLines--;
      return physicalLine(SWALLOWED);
    }
    QuoteScan.Extent extent = scan.record(window);
    if (extent.bad()) {
      count(extent.length());
      return physicalLine(BAD_QUOTE);
    }
    if (extent.lines() > 1 && scan.holdsRecord(window.text(extent.length()), fits)) {
      if (!fits.test(extent.cells())) {
        return physicalLine(BAD_QUOTE);
      }
      if (wide()) {
        doubtfulLines = extent.lines() - 1;
        return physicalLine(SWALLOWED);
      }
    }
    List<Cell> cells = withoutMark(scan.cells(window));
    return take(extent.length(), extent.lines(), cells, "");
  }

  private static List<Cell> withoutMark(List<Cell> cells) {
    String first = cells.get(0).shown();
    if (!first.startsWith(HEADINGS)) {
      return cells;
    }
    List<Cell> unmarked = new ArrayList<>(cells);
    unmarked.set(0, Cell.of(first.substring(HEADINGS.length())));
    return unmarked;
  }

  private void count(int more) throws NoRecordsException {
    inVain += more;
    if (inVain > MOST_IN_VAIN) {
      throw new NoRecordsException(line);
    }
  }

  /** In a narrow table a note with a comma in it looks like a record and is none. */
  private boolean wide() {
    return !fits.test(1) && !fits.test(2) && !fits.test(3) && !fits.test(4);
  }

  private Frame physicalLine(String fault) throws IOException {
    int length = 0;
    for (int c = window.at(0); c >= 0 && c != '\n' && c != '\r'; c = window.at(length)) {
      length++;
      if (length > LONGEST) {
        return tooLong();
      }
    }
    return take(length, 1, List.of(), fault);
  }

  private Frame tooLong() throws IOException {
    int start = line;
    String text = window.text(1000);
    for (int c = window.at(0); c >= 0 && c != '\n' && c != '\r'; c = window.at(0)) {
      window.advance(1);
    }
    skipLineBreak();
    line++;
    return new Frame(start, text, List.of(), TOO_LONG, false);
  }

  private Frame take(int length, int lines, List<Cell> cells, String fault) throws IOException {
    int start = line;
    String text = window.text(length);
    window.advance(length);
    boolean open = window.at(0) < 0;
    skipLineBreak();
    line += lines;
    String wrong = fault.isEmpty() ? damage(text) : fault;
    return new Frame(start, text, wrong.isEmpty() ? cells : List.of(), wrong, open);
  }

  private void skipLineBreak() throws IOException {
    int c = window.at(0);
    if (c == '\r' && window.at(1) == '\n') {
      window.advance(2);
    } else if (c >= 0) {
      window.advance(1);
    }
  }

  private static String damage(String text) {
    if (text.indexOf('\0') >= 0) {
      return NUL;
    }
    return text.indexOf(TextEncoding.UNDECODABLE) >= 0 ? UNDECODABLE : "";
  }
}
