package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.YesNo;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** The cells of one row of a reference table, by the names of its columns. */
final class ReferenceCells {
  /** What people write where nothing has ended. */
  private static final Pattern OPEN =
      Pattern.compile("(?i)ongoing|current(?:ly)?|present|to date|open|still in force|continuing");

  private final Place place;
  private final Row row;
  private final Header header;
  private final Map<Integer, DateOrder> orders;
  private final Tally tally;

  ReferenceCells(Place place, Row row, Header header, Map<Integer, DateOrder> orders, Tally tally) {
    this.place = place;
    this.row = row;
    this.header = header;
    this.orders = orders;
    this.tally = tally;
  }

  Place place() {
    return place;
  }

  String text(String column) throws UnreadableCellException {
    return CellText.of(cell(column), header.heading(column));
  }

  /** A text that must be there. */
  String required(String column) throws UnreadableCellException {
    String text = text(column);
    if (text.isEmpty()) {
      throw unreadable(
          column, "The cell is blank, but the table is nothing without it. Fill it in.");
    }
    return text;
  }

  List<String> list(String column, String separators) throws UnreadableCellException {
    return Lists.split(text(column), separators);
  }

  /** A day; empty also for "ongoing". */
  Optional<LocalDate> day(String column) throws UnreadableCellException {
    Integer at = header.columns().get(column);
    return at == null || OPEN.matcher(WhiteSpace.trim(row.cell(at).shown())).matches()
        ? Optional.empty()
        : new DateReader(
                header.headings().get(at),
                Optional.ofNullable(orders.get(at)),
                header.clock(),
                tally)
            .day(DaySpan.bare(row.cell(at)));
  }

  /** A day from which something counts; of a month or a year that is written alone, its first. */
  Optional<LocalDate> firstDay(String column) throws UnreadableCellException {
    Optional<DaySpan> span = span(column);
    return span.isPresent() ? span.map(DaySpan::first) : day(column);
  }

  /** A day until which something counts; of a month or a year that is written alone, its last. */
  Optional<LocalDate> lastDay(String column) throws UnreadableCellException {
    Optional<DaySpan> span = span(column);
    return span.isPresent() ? span.map(DaySpan::last) : day(column);
  }

  private Optional<DaySpan> span(String column) {
    Optional<DaySpan> span = DaySpan.of(cell(column).shown());
    span.ifPresent(found -> note(column, "cells that give a month or a year without its day"));
    return span;
  }

  /** The code for a word, which must be one of the vocabulary; the given one when blank. */
  String code(String column, String vocabulary, String whenBlank) throws UnreadableCellException {
    String text = text(column);
    if (text.isEmpty()) {
      return whenBlank;
    }
    return Vocabulary.GENERAL
        .code(vocabulary, text)
        .orElseThrow(() -> unreadable(column, "The word isn't one that the column may hold."));
  }

  /** The same, and the given one where the word is none of them, with a word about it. */
  String codeOr(String column, String vocabulary, String otherwise) throws UnreadableCellException {
    String text = text(column);
    Optional<String> code = Vocabulary.GENERAL.code(vocabulary, text);
    if (code.isEmpty() && !text.isEmpty()) {
      note(column, "words that nobody knows, taken as " + otherwise);
    }
    return code.orElse(otherwise);
  }

  /** Whether the cell says yes; a blank one doesn't. */
  boolean yes(String column) throws UnreadableCellException {
    String text = text(column);
    if (!text.isEmpty() && YesNoText.of(text) == YesNo.UNCLEAR) {
      throw unreadable(column, "The cell must hold yes or no.");
    }
    return YesNoText.of(text) == YesNo.YES;
  }

  /** What stands above the column. */
  String heading(String column) {
    return header.heading(column);
  }

  void note(String column, String what) {
    tally.note(header.heading(column), what);
  }

  UnreadableCellException unreadable(String column, String reason) {
    return new UnreadableCellException(header.heading(column), reason);
  }

  private Cell cell(String column) {
    Integer at = header.columns().get(column);
    return at == null ? Cell.BLANK : row.cell(at);
  }
}
