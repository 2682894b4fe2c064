package org.caldicottaudit.report;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The records that were not surely joined.
 *
 * @param rows in order of place; of a run that was read back only as many as a sheet shows
 * @param records how many records they are
 * @param total how many rows they are
 */
public record Unjoined(List<NotJoined> rows, long records, long total) {
  /** More rows than anybody works through, of which a workbook would only grow. */
  public static final int MOST_SHOWN = 20_000;

  /** The file that holds all rows where there are more. */
  public static final String FILE_OF_ALL = "not-joined.csv";

  /** Nothing was left open. */
  public static final Unjoined NONE = new Unjoined(List.of(), 0, 0);

  /** Very many rows are packed, so that they are not copied here. */
  public Unjoined {
    rows = Collections.unmodifiableList(rows);
  }

  /** As many of the rows as the workbook and the summary hold. */
  public List<NotJoined> shown() {
    return rows.subList(0, Math.min(rows.size(), MOST_SHOWN));
  }

  /** Whether all rows are here and are more than are shown. */
  public boolean cut() {
    return rows.size() > MOST_SHOWN;
  }

  /** What a reader must know of the rows that are not shown; empty when all are. */
  public Optional<String> note() {
    return total <= MOST_SHOWN
        ? Optional.empty()
        : Optional.of(
            "The first "
                + Wording.number(MOST_SHOWN)
                + " of "
                + Wording.number(total)
                + " rows; the other "
                + Wording.number(total - MOST_SHOWN)
                + " are left out here. All of them are in "
                + FILE_OF_ALL
                + " of the run.");
  }

  /** The same with the case references written otherwise. */
  Unjoined withCases(UnaryOperator<String> cases) {
    List<NotJoined> whole = rows;
    List<NotJoined> masked =
        new AbstractList<>() {
          @Override
          public NotJoined get(int index) {
            return whole.get(index).withCases(cases);
          }

          @Override
          public int size() {
            return whole.size();
          }
        };
    return new Unjoined(masked, records, total);
  }
}
