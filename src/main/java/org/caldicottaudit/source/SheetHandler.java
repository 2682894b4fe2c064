package org.caldicottaudit.source;

import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one .xlsx sheet into rows while it is parsed. */
final class SheetHandler extends DefaultHandler {
  /** Rows of a sheet. */
  static final int LAST_ROW = 1_048_576;

  /** With the blanks before them: a sheet of nothing but last columns would take for ever. */
  private static final long MOST_CELLS = 500_000_000;

  private final XlsxCells values;
  private final Predicate<Row> rows;
  private final RowCells cells = new RowCells();
  private final SheetNotes notes = new SheetNotes();
  private final StringBuilder text = new StringBuilder();
  private boolean collecting;
  private boolean phonetic;
  private boolean wanted = true;
  private int row;
  private long held;
  private int column;
  private XlsxCells.@Nullable Raw cell;

  SheetHandler(XlsxCells values, Predicate<Row> rows) {
    this.values = values;
    this.rows = rows;
  }

  TableEnd end() {
    return notes.end();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "col" -> column(attributes);
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> {
        if (cell != null) {
          cell.formula();
        }
      }
      case "v", "t" -> startText(name);
      case "rPh" -> phonetic = true;
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (collecting && text.length() <= RecordFramer.LONGEST) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> endText();
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void column(Attributes attributes) throws SAXException {
    String first = attributes.getValue("min");
    String last = attributes.getValue("max");
    if (first != null && last != null && WorkbookIndex.isTrue(attributes.getValue("hidden"))) {
      notes.hiddenColumns(parse(first) - 1, parse(last) - 1);
    }
  }

  private void startRow(Attributes attributes) throws SAXException {
    String written = attributes.getValue("r");
    int number = written == null ? row + 1 : parse(written);
    if (number <= row || number > LAST_ROW) {
      throw new SAXException("rows out of order");
    }
    row = number;
    if (WorkbookIndex.isTrue(attributes.getValue("hidden"))) {
      notes.hiddenRows(1);
    }
  }

  private void startCell(Attributes attributes) throws SAXException {
    String reference = attributes.getValue("r");
    column = reference == null ? cells.next() : column(reference);
    if (column < cells.next() || column >= RowCells.MOST) {
      throw new SAXException("cells out of order");
    }
    String style = attributes.getValue("s");
    cell = new XlsxCells.Raw(attributes.getValue("t"), style == null ? 0 : parse(style));
  }

  /** The column of a reference such as C5, whose row must be the one that is being read. */
  private int column(String reference) throws SAXException {
    int letters = 0;
    int found = 0;
    while (letters < reference.length() && letters <= 3 && reference.charAt(letters) > '9') {
      int letter = Character.toUpperCase(reference.charAt(letters++)) - 'A';
      if (letter < 0 || letter >= 26) {
        throw new SAXException("bad cell reference");
      }
      found = found * 26 + letter + 1;
    }
    if (letters == 0 || parse(reference.substring(letters)) != row) {
      throw new SAXException("bad cell reference");
    }
    return found - 1;
  }

  private static int parse(String number) throws SAXException {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException e) {
      throw new SAXException("bad number", e);
    }
  }

  private void startText(String element) {
    if (cell == null || phonetic || (element.equals("t") && !cell.inline())) {
      return;
    }
    collecting = true;
  }

  private void endText() {
    if (collecting && cell != null) {
      cell.valued();
    }
    collecting = false;
  }

  private void endCell() {
    if (cell != null) {
      Cell value = values.of(cell, text.toString());
      if (cell.hasFormula()) {
        notes.formula(column, value);
      }
      cells.put(column, value);
    }
    cell = null;
    text.setLength(0);
  }

  private void endRow() throws SAXException {
    Row taken = cells.take(row);
    held += taken.cells().size();
    if (held > MOST_CELLS) {
      throw new SAXException("more cells than any log");
    }
    if (wanted) {
      wanted = rows.test(taken);
    }
  }

  private void merge(@Nullable String reference) throws SAXException {
    if (reference == null) {
      return;
    }
    try {
      CellRangeAddress area = CellRangeAddress.valueOf(reference);
      notes.merged(
          new TableEnd.MergedArea(
              area.getFirstRow() + 1,
              area.getLastRow() + 1,
              area.getFirstColumn(),
              area.getLastColumn()));
    } catch (IllegalArgumentException e) {
      throw new SAXException("bad merged area", e);
    }
  }
}
