package org.caldicottaudit.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Finds the character between the cells by the row of headings that it would give. */
final class Delimiter {
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
  private static final int ROWS = 60;

  private Delimiter() {}

  /** The character that Excel's {@code sep=} line names; NUL without such a line. */
  static char declared(String sample) {
    return sample.length() > 4
            && sample.regionMatches(true, 0, "sep=", 0, 4)
            && separates(sample.charAt(4))
            && (sample.length() == 5 || sample.charAt(5) == '\r' || sample.charAt(5) == '\n')
        ? sample.charAt(4)
        : '\0';
  }

  private static boolean separates(char c) {
    return c == '\t' || (c > ' ' && c != '"' && !Character.isLetterOrDigit(c));
  }

  static char of(String sample, HeadingSense sense) {
    char best = ',';
    long bestScore = -1;
    for (char candidate : CANDIDATES) {
      long score = score(sample, candidate, sense);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Known headings count most; without any, the cut into more cells wins. */
  private static long score(String sample, char delimiter, HeadingSense sense) {
    long best = 0;
    for (List<String> row : rows(sample, delimiter)) {
      best = Math.max(best, 10_000L * sense.known(row) + Math.min(row.size(), 9_999));
    }
    return best;
  }

  private static List<List<String>> rows(String sample, char delimiter) {
    RecordFramer framer = new RecordFramer(new StringReader(sample), delimiter, cells -> true);
    List<List<String>> rows = new ArrayList<>();
    try {
      for (Frame frame = framer.next();
          frame != null && rows.size() < ROWS;
          frame = framer.next()) {
        if (frame.fault().isEmpty()) {
          rows.add(frame.cells().stream().map(Cell::shown).toList());
        }
      }
    } catch (RecordFramer.NoRecordsException e) {
      return rows; // reading the whole file will say so
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return rows;
  }
}
