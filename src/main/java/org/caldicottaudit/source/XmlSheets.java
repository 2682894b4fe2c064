package org.caldicottaudit.source;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns an XML spreadsheet of Excel 2003 into rows while it is parsed. */
final class XmlSheets extends DefaultHandler {
  private static final int ROWS_BETWEEN_REPORTS = 256;

  /** What Excel calls its own formats here; all others are written as patterns. */
  private static final Map<String, String> NAMED =
      Map.of(
          "General Number", "General",
          "Fixed", "0.00",
          "Standard", "#,##0.00",
          "Percent", "0.00%",
          "Scientific", "0.00E+00");

  private final TableVisitor visitor;
  private final Set<Integer> hidden;
  private final Runnable report;
  private final NumberCells numbers = new NumberCells(false);
  private final Map<String, NumberFormat> formats = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private SheetNotes notes = new SheetNotes();
  private RowCells cells = new RowCells();
  private String style = "";
  private String type = "";
  private int sheet;
  private int row;
  private int column;
  private int columns;
  private boolean wanted;
  private boolean comment;
  private boolean collecting;
  private boolean formula;
  private @Nullable Cell cell;

  XmlSheets(TableVisitor visitor, Set<Integer> hidden, Runnable report) {
    this.visitor = visitor;
    this.hidden = hidden;
    this.report = report;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "Style" -> style = text(attributes, "ID");
      case "NumberFormat" -> format(text(attributes, "Format"));
      case "Worksheet" -> startSheet(text(attributes, "Name"));
      case "Column" -> startColumn(attributes);
      case "Row" -> startRow(attributes);
      case "Cell" -> startCell(attributes);
      case "Comment", "PhoneticText" -> comment = true;
      case "Data" -> startData(attributes);
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (collecting) {
      text.append(chars, start, length);
      if (text.length() > RecordFramer.LONGEST) {
        throw new SAXException("a text longer than any cell");
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "Comment", "PhoneticText" -> comment = false;
      case "Data" -> endData();
      case "Cell" -> endCell();
      case "Row" -> endRow();
      case "Worksheet" -> endSheet();
      default -> {}
    }
  }

  private void format(String pattern) {
    formats.put(style, new NumberFormat(-1, NAMED.getOrDefault(pattern, pattern)));
  }

  private void startSheet(String name) {
    sheet++;
    row = 0;
    columns = 0;
    notes = new SheetNotes();
    wanted = true;
    visitor.begin(Table.sheet(name, hidden.contains(sheet)));
  }

  private void startColumn(Attributes attributes) throws SAXException {
    int first = number(attributes, "Index", columns + 1);
    columns = first + number(attributes, "Span", 0);
    if ("1".equals(text(attributes, "Hidden"))) {
      notes.hiddenColumns(first - 1, columns - 1);
    }
  }

  private void startRow(Attributes attributes) throws SAXException {
    int number = number(attributes, "Index", row + 1);
    if (number <= row || number > SheetHandler.LAST_ROW) {
      throw new SAXException("rows out of order");
    }
    row = number;
    if ("1".equals(text(attributes, "Hidden"))) {
      notes.hiddenRows(1 + number(attributes, "Span", 0));
    }
  }

  private void startCell(Attributes attributes) throws SAXException {
    column = number(attributes, "Index", cells.next() + 1) - 1;
    int across = number(attributes, "MergeAcross", 0);
    int down = number(attributes, "MergeDown", 0);
    if (column < cells.next() || across < 0 || down < 0 || column + across >= RowCells.MOST) {
      throw new SAXException("cells out of order");
    }
    if (across > 0 || down > 0) {
      notes.merged(new TableEnd.MergedArea(row, row + down, column, column + across));
    }
    style = text(attributes, "StyleID");
    formula = !text(attributes, "Formula").isEmpty();
    cell = null;
    cells.reserve(column, across);
  }

  private void startData(Attributes attributes) {
    if (!comment) {
      type = text(attributes, "Type");
      text.setLength(0);
      collecting = true;
    }
  }

  private void endData() {
    if (collecting) {
      collecting = false;
      cell = value(text.toString());
    }
  }

  private Cell value(String written) {
    return switch (type) {
      case "String" -> Cell.of(written);
      case "Number" -> number(written);
      case "DateTime" -> time(written);
      case "Boolean" -> new Cell.Flag(written.strip().equals("1"));
      case "Error" -> new Cell.Fault("holds the Excel error " + written.strip());
      default -> new Cell.Fault("is of a kind that Excel doesn't know");
    };
  }

  private Cell number(String written) {
    try {
      return numbers.of(
          Double.parseDouble(written.strip()),
          formats.getOrDefault(style, new NumberFormat(0, "General")));
    } catch (NumberFormatException e) {
      return new Cell.Fault("holds a number that can't be read");
    }
  }

  /** A time without a day is written as one on the day before Excel's first. */
  private static Cell time(String written) {
    try {
      LocalDateTime time = LocalDateTime.parse(written.strip());
      return time.getYear() < 1900
          ? new Cell.Text(time.toLocalTime().toString())
          : new Cell.DateTime(time);
    } catch (DateTimeException e) {
      return new Cell.Fault("holds a date that Excel can't have written");
    }
  }

  private void endCell() {
    if (cell != null) {
      cells.set(column, cell);
      if (formula) {
        notes.formula(column, cell);
      }
    } else if (formula) {
      cells.set(column, XlsxCells.NO_RESULT);
    }
  }

  private void endRow() {
    Row taken = cells.take(row);
    cells = new RowCells();
    if (row % ROWS_BETWEEN_REPORTS == 0) {
      report.run();
    }
    if (wanted) {
      wanted = visitor.row(taken);
    }
  }

  private void endSheet() {
    visitor.end(notes.end());
  }

  private static int number(Attributes attributes, String name, int otherwise) throws SAXException {
    String written = text(attributes, name);
    try {
      return written.isEmpty() ? otherwise : Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      throw new SAXException("bad number", e);
    }
  }

  /** With the prefix that Excel writes, or without any. */
  private static String text(Attributes attributes, String name) {
    String prefixed = attributes.getValue("ss:" + name);
    String text = prefixed == null ? attributes.getValue(name) : prefixed;
    return text == null ? "" : text;
  }
}
