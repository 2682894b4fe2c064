package org.caldicottaudit.event;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where in the user's files a row stands, in the words that a person sees in Excel or an editor.
 *
 * @param file name of the file, without its folder
 * @param sheet name of the sheet; empty for text files
 * @param row row of the sheet, or physical line on which the record of a text file starts; counts
 *     from 1; 0 when the place is the file as a whole
 */
public record Place(String file, String sheet, int row) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparing(Place::sheet).thenComparingInt(Place::row);

  public Place {
    Objects.requireNonNull(file, "file must not be null");
    Objects.requireNonNull(sheet, "sheet must not be null");
    if (row < 0) {
      throw new IllegalArgumentException("row must be at least 0 but is " + row);
    }
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Such as {@code sharing-log.xlsx, sheet "Log", row 12}. */
  @Override
  public String toString() {
    return file
        + (sheet.isEmpty() ? "" : ", sheet \"" + sheet + "\"")
        + (row == 0 ? "" : ", row " + row);
  }
}
