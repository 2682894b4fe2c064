package org.caldicottaudit.report;

import java.util.List;

/**
 * A record that no other was surely joined to, with one that it may belong to, for a person to
 * decide; the cells of its row in the order of {@link #HEADINGS}. Nothing in it needs masking.
 *
 * @param cells of what is known; the person's four cells follow
 */
public record NotJoined(List<String> cells) {
  /** What a table of links by hand has for columns; the last four are for the person. */
  public static final List<String> HEADINGS =
      List.of(
          "Record",
          "Kind",
          "Place",
          "Day",
          "Case",
          "Recipient",
          "Missing",
          "Other",
          "Other kind",
          "Other place",
          "Other day",
          "Other case",
          "Tied by",
          "Strength",
          "Joined",
          "Who",
          "When",
          "Why");

  /** The last ones, which a person fills in. */
  public static final int FOR_THE_PERSON = 4;

  public NotJoined {
    cells = List.copyOf(cells);
    if (cells.size() != HEADINGS.size() - FOR_THE_PERSON) {
      throw new IllegalArgumentException("a row has " + cells.size() + " cells");
    }
  }
}
