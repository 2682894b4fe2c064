package org.caldicottaudit.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A stretch of characters that can be read ahead of and gone back in, as far as a mark that moves
 * on.
 */
final class CharWindow {
  private static final int CHUNK = 1 << 16;

  private final Reader in;
  private char[] chars;
  private int mark;
  private int end;
  private boolean exhausted;

  CharWindow(Reader in) {
    this(in, CHUNK);
  }

  private CharWindow(Reader in, int size) {
    this.in = in;
    this.chars = new char[size];
  }

  /** Over a text that is short, as most lines are. */
  static CharWindow over(String text) {
    return new CharWindow(new StringReader(text), text.length() + 1);
  }

  /** The character that far behind the mark; -1 behind the last. */
  int at(int offset) throws IOException {
    while (mark + offset >= end) {
      if (exhausted || !fill()) {
        return -1;
      }
    }
    return chars[mark + offset];
  }

  /**
   * The place behind the mark, from that one on, of the first of these characters, or of the end of
   * the text. Looks no further than a record may reach.
   */
  int find(int from, char one, char other, char third) throws IOException {
    int at = from;
    do {
      char[] held = chars;
      int last = end - mark;
      int shift = mark;
      for (; at < last; at++) {
        char c = held[shift + at];
        if (c == one || c == other || c == third) {
          return at;
        }
      }
    } while (at <= RecordFramer.LONGEST && !exhausted && fill());
    return at;
  }

  String text(int length) {
    return text(0, length);
  }

  /** The characters from that place behind the mark on, which have been looked at. */
  String text(int from, int length) {
    return new String(chars, mark + from, length);
  }

  /** Forgets that many characters behind the mark. */
  void advance(int count) {
    mark += count;
  }

  private boolean fill() throws IOException {
    if (mark > 0) {
      System.arraycopy(chars, mark, chars, 0, end - mark);
      end -= mark;
      mark = 0;
    }
    if (end == chars.length) {
      chars = java.util.Arrays.copyOf(chars, chars.length * 2);
    }
    int n = in.read(chars, end, chars.length - end);
    if (n < 0) {
      exhausted = true;
      return false;
    }
    end += n;
    return true;
  }
}
