package org.caldicottaudit.mapping;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.WhiteSpace;

/** Gives each row of one table its one fate: accepted, quarantined or skipped. */
final class TableReader implements RowReader {
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?i)(?:grand )?totals?\\b.{0,30}|(?:record |row )?count\\b\\W*\\d*|end of (?:report|data|file|log)\\W*|\\(?\\d+ rows? (?:selected|affected|returned)\\)?\\W*");

  private static final Pattern SUM = Pattern.compile("[\\d., %]+");

  /** Of a table in which fewer are understood. More would fill the memory and help nobody. */
  static final int MOST_QUARANTINED = 100_000;

  private final TablePlan plan;
  private final Header header;
  private final List<String> headingKeys;
  private final LogSource source;
  private final RowTaker taker;
  private final Tally tally;
  private final MergedCells merged;
  private final Consumer<QuarantinedRow> quarantine;
  private final RowListener listener;

  TableReader(
      TablePlan plan,
      Header header,
      LogSource source,
      RowTaker taker,
      Tally tally,
      Consumer<QuarantinedRow> quarantine,
      RowListener listener) {
    this.plan = plan;
    this.header = header;
    this.headingKeys = header.keys();
    this.source = source;
    this.taker = taker;
    this.tally = tally;
    this.merged = new MergedCells(plan.end(), header, tally);
    this.quarantine = quarantine;
    this.listener = listener;
  }

  @Override
  public void row(Row row) {
    if (row.number() <= header.row()) {
      skip(row, row.number() < header.row() ? "above the headings" : "the headings");
      return;
    }
    try {
      below(row);
    } catch (UnreadableCellException e) {
      tally.quarantined();
      listener.quarantined(row, e.heading(), e.reason());
      quarantine.accept(
          new QuarantinedRow(source.place(row.number()), e.heading(), e.reason(), row.raw()));
      refuseRubbish(row, e);
    }
  }

  private void refuseRubbish(Row row, UnreadableCellException last) {
    if (tally.quarantinedRows() > MOST_QUARANTINED
        && tally.acceptedRows() < tally.quarantinedRows()) {
      throw new SourceException(
          "%s: more than %,d rows can't be understood, the last of them row %,d: %s"
              .formatted(source.file(), MOST_QUARANTINED, row.number(), last.reason()));
    }
  }

  private void below(Row row) throws UnreadableCellException {
    if (!row.fault().isEmpty()) {
      throw new UnreadableCellException("", row.fault());
    }
    if (row.isBlank()) {
      skip(row, "a blank row");
    } else if (isHeader(row)) {
      tally.note("Rows that repeat the headings, skipped");
      skip(row, "the headings once more");
    } else if (isFooter(row)) {
      tally.note("Rows with a total or an end mark, skipped");
      skip(row, "a total or an end mark");
    } else {
      checkWidth(row);
      take(merged.fill(row));
    }
  }

  private void take(Row row) throws UnreadableCellException {
    if (taker.take(row)) {
      tally.accepted();
      listener.accepted(row);
    } else {
      tally.leftOut();
      listener.skipped(row, tally.latestNote());
    }
  }

  private void skip(Row row, String reason) {
    tally.skipped();
    listener.skipped(row, reason);
  }

  private boolean isHeader(Row row) {
    if (row.cells().size() < headingKeys.size()
        || !Heading.key(row.cell(0).shown()).equals(headingKeys.get(0))) {
      return false;
    }
    for (int i = 1; i < headingKeys.size(); i++) {
      if (!Heading.key(row.cell(i).shown()).equals(headingKeys.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A total stands before nothing but numbers. */
  private static boolean isFooter(Row row) {
    boolean begun = false;
    for (Cell cell : row.cells()) {
      String text = WhiteSpace.trim(cell.shown());
      if (!text.isEmpty() && !(begun ? SUM : FOOTER).matcher(text).matches()) {
        return false;
      }
      begun |= !text.isEmpty();
    }
    return begun;
  }

  /** In a text file a lost or added delimiter moves cells into the wrong column. */
  private void checkWidth(Row row) throws UnreadableCellException {
    int found = row.cells().size();
    if (plan.table().delimited() && !header.fits(found) && !onlyBlanksBehind(row)) {
      throw new UnreadableCellException(
          "",
          "The row has %d cells but the header has %d, so it isn't certain which cell belongs to which column. Correct its delimiters and quotation marks."
              .formatted(found, header.headings().size()));
    }
  }

  private boolean onlyBlanksBehind(Row row) {
    List<Cell> cells = row.cells();
    return cells.size() > header.headings().size()
        && cells.subList(header.headings().size(), cells.size()).stream()
            .allMatch(cell -> WhiteSpace.trim(cell.shown()).isEmpty());
  }
}
