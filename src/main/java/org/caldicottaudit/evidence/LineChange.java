package org.caldicottaudit.evidence;

import java.util.Arrays;

/** Says in words where a file of lines, or a sheet of rows, is not what it was. */
public final class LineChange {
  private final int[] was;
  private final int[] is;
  private final int before;
  private final int after;
  private final String unit;

  private LineChange(int[] was, int[] is, String unit) {
    this.was = was;
    this.is = is;
    this.unit = unit;
    this.before = before(was, is);
    this.after = after(was, is, before);
  }

  /**
   * The end of a sentence, from the digests of the lines as written and as they are: names the
   * first line that is wrong, counted from 1, such as {@code line 12 was changed}.
   */
  public static String of(int[] was, int[] is) {
    return new LineChange(was, is, "line").words();
  }

  /** The same of the rows of a sheet. */
  public static String ofRows(int[] was, int[] is) {
    return new LineChange(was, is, "row").words();
  }

  private static int before(int[] was, int[] is) {
    int mismatch = Arrays.mismatch(was, is);
    return mismatch < 0 ? was.length : mismatch;
  }

  private static int after(int[] was, int[] is, int before) {
    int most = Math.min(was.length, is.length) - before;
    int same = 0;
    while (same < most && was[was.length - 1 - same] == is[is.length - 1 - same]) {
      same++;
    }
    return same;
  }

  private String words() {
    int gone = was.length - before - after;
    int come = is.length - before - after;
    if (gone == 0 && come == 0) {
      return "its %ss are the same, but not how they end".formatted(unit);
    }
    if (come == 0) {
      return missing(gone);
    }
    if (gone == 0) {
      return lines(come, "was put in", "were put in");
    }
    return gone == come ? replaced(gone) : first("is the first that is not as it was written");
  }

  private String missing(int gone) {
    return after == 0
        ? "it was cut: it ends after %s %,d of %,d".formatted(unit, is.length, was.length)
        : lines(gone, "was removed", "were removed");
  }

  private String replaced(int count) {
    int last = before + count - 1;
    if (count == 1) {
      return first("was changed");
    }
    if (was[before] == is[last] && was[last] == is[before] && sameBetween(last)) {
      return "%ss %,d and %,d were swapped".formatted(unit, before + 1, last + 1);
    }
    if (Arrays.equals(sorted(was, last), sorted(is, last))) {
      return "the order of %ss %,d to %,d was changed".formatted(unit, before + 1, last + 1);
    }
    return first("is the first that was changed") + ", %s %,d the last".formatted(unit, last + 1);
  }

  private boolean sameBetween(int last) {
    return Arrays.equals(was, before + 1, last, is, before + 1, last);
  }

  private int[] sorted(int[] lines, int last) {
    int[] part = Arrays.copyOfRange(lines, before, last + 1);
    Arrays.sort(part);
    return part;
  }

  private String first(String what) {
    return "%s %,d ".formatted(unit, before + 1) + what;
  }

  private String lines(int count, String one, String many) {
    return count == 1
        ? first(one)
        : "%ss %,d to %,d ".formatted(unit, before + 1, before + count) + many;
  }
}
