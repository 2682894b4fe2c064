package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** Lines in which PowerShell and Exchange describe a file; joined files have them anywhere. */
  private static final Pattern PREAMBLE =
      Pattern.compile("(?i)#(?:type|software|version|log-type|date)\\b.*", Pattern.DOTALL);

  /** Of a table in which fewer are understood. More would fill the memory and help nobody. */
  static final int MOST_QUARANTINED = 100_000;

  private final TablePlan plan;
  private final LogSource source;
  private final Function<Header, RowTaker> takers;
  private final Tally tally;
  private final MergedCells merged;
  private final UnheadedColumns unheaded = new UnheadedColumns();
  private final Consumer<QuarantinedRow> quarantine;
  private final RowListener listener;
  private Header header;
  private List<String> headingKeys;
  private RowTaker taker;

  /**
   * @param takers what reads the rows below a header; joined files have more than one
   */
  TableReader(
      TablePlan plan,
      Header header,
      LogSource source,
      Function<Header, RowTaker> takers,
      Tally tally,
      Consumer<QuarantinedRow> quarantine,
      RowListener listener) {
    this.plan = plan;
    this.header = header;
    this.headingKeys = header.own().of(header.keys());
    this.source = source;
    this.takers = takers;
    this.taker = takers.apply(header);
    this.tally = tally;
    this.merged = new MergedCells(plan.end(), header, tally);
    this.quarantine = quarantine;
    this.listener = listener;
  }

  /** Whether a record of that many cells fits under the headings that hold where it stands. */
  @Override
  public boolean fits(int cells) {
    return header.fits(cells);
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

  @Override
  public void end() {
    if (header.profile().kind().isLog() && header.profile().form() != RowForm.NOTHING) {
      unheaded.warning().ifPresent(tally::warn);
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
      if (breaksOff(row)) {
        throw cutOff();
      }
      throw new UnreadableCellException("", row.fault());
    }
    Row own = header.own().of(row);
    if (row.isBlank()) {
      skip(row, "a blank row");
    } else if (isHeader(own)) {
      tally.note("Rows that repeat the headings, skipped");
      skip(row, "the headings once more");
    } else if (isFooter(own)) {
      tally.note("Rows with a total or an end mark, skipped");
      skip(row, "a total or an end mark");
    } else if (isPreamble(row)) {
      tally.note("Lines in which the exporting program describes the file, skipped");
      skip(row, "about the file");
    } else {
      takeUnlessOther(row, own);
    }
  }

  private void takeUnlessOther(Row row, Row own) throws UnreadableCellException {
    Optional<Header> other = otherHeader(own);
    if (other.isPresent()) {
      goOnUnder(other.get());
      skip(row, "other headings");
      return;
    }
    checkWidth(row);
    if (own.isBlank()) {
      skip(row, "a blank row beside another table");
    } else {
      unheaded.note(header, row);
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

  private boolean isPreamble(Row row) {
    String first = row.cell(0).shown();
    return first.startsWith("#") && PREAMBLE.matcher(first).matches();
  }

  private boolean isHeader(Row row) {
    if (row.cells().size() < headingKeys.size()
        || !Heading.key(row.cell(0).shown()).equals(headingKeys.get(0))) {
      return false;
    }
    for (int i = 1; i < row.cells().size(); i++) {
      String key = i < headingKeys.size() ? headingKeys.get(i) : "";
      if (!Heading.key(row.cell(i).shown()).equals(key)) {
        return false;
      }
    }
    return true;
  }

  /** Headings of the same kind of export, which aren't those of this table. */
  private Optional<Header> otherHeader(Row row) {
    Profile profile = header.profile();
    if (!profile.knows(Heading.key(row.cell(0).shown()))) {
      return Optional.empty();
    }
    List<String> shown = row.shown();
    long filled = shown.stream().filter(text -> !WhiteSpace.trim(text).isEmpty()).count();
    return HeaderReader.known(profile, shown) < filled
        ? Optional.empty()
        : HeaderReader.of(profile, shown)
            .map(reader -> reader.header(row.number(), shown.size(), List.of(), source.file()));
  }

  /** What a table can say at all, and the order of its dates, is decided for all of it. */
  private void goOnUnder(Header next) {
    if (!next.fields().equals(header.fields()) || !plan.orders().isEmpty()) {
      throw new SourceException(
          "%s: the headings in row %d differ from those in row %d, as in exports that were joined. Give each of them as a file of its own."
              .formatted(source.file(), next.row(), header.row()));
    }
    header = next;
    headingKeys = next.keys();
    taker = takers.apply(next);
    listener.headings(next);
    tally.note("Rows with other headings, by which the rows below them were read");
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
    if (row.open() && found < header.headings().size()) {
      throw cutOff();
    }
    if (plan.table().delimited() && !header.fits(found) && !onlyBlanksBehind(row)) {
      throw new UnreadableCellException(
          "",
          "The row has %d cells but the header has %d, so it isn't certain which cell belongs to which column. Correct its delimiters and quotation marks."
              .formatted(found, header.headings().size()));
    }
  }

  /** Whether the file ends in a quoted cell or in the middle of a character. */
  private static boolean breaksOff(Row row) {
    return row.open()
        && (row.text().chars().filter(c -> c == '"').count() % 2 == 1
            || row.text().endsWith("\uFFFF"));
  }

  private UnreadableCellException cutOff() {
    tally.note(
        "The file ends in the middle of a row: it seems cut off, so that its end is missing");
    return new UnreadableCellException(
        "",
        "The file ends in the middle of this row, so it seems to be cut off and rows behind it to be missing. Export it again.");
  }

  private boolean onlyBlanksBehind(Row row) {
    List<Cell> cells = row.cells();
    return cells.size() > header.headings().size()
        && cells.subList(header.headings().size(), cells.size()).stream()
            .allMatch(cell -> WhiteSpace.trim(cell.shown()).isEmpty());
  }
}
