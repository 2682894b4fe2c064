package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Follows what people write in a cell in place of its value: a ditto mark or "as above" means the
 * row before, "see notes" the notes of the row. Whoever points at notes that are blank has said
 * nothing.
 */
final class Pointers {
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)[\"“”″〃]{1,2}|''|,,|[-–—]\\s*[\"“”″〃]\\s*[-–—]|ditto|(?:\\(?)(?:same )?as (?:per"
              + " )?above\\)?\\.?");

  private static final Pattern AT_NOTES =
      Pattern.compile(
          "(?i)\\(?(?:please )?(?:see|as per|per|refer to|as in|in|as discussed in)"
              + " (?:the )?(?:case |below )?(?:notes?|comments?|remarks?)"
              + "(?: (?:column|field|box|section|below))?\\)?\\.?");

  private static final Pattern NOTES =
      Pattern.compile(
          "(?:general|other|anyother|additional|further)?(?:notes?|comments?|remarks?)"
              + "|(?:other|additional|further)(?:info|information|details)");

  private static final Pattern DAY =
      Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b");

  private final Map<Integer, Optional<Field>> followed = new HashMap<>();
  private final OptionalInt notes;
  private final Map<Integer, Cell> above = new HashMap<>();
  private final Header header;
  private final Tally tally;

  Pointers(Header header, Tally tally) {
    this.header = header;
    this.tally = tally;
    Set<Integer> read = Set.copyOf(header.columns().values());
    this.notes =
        IntStream.range(0, header.headings().size())
            .filter(place -> !read.contains(place))
            .filter(place -> NOTES.matcher(Heading.key(header.headings().get(place))).matches())
            .findFirst();
    if (header.profile().kind() == TableKind.CASE_LOG) {
      header.columns().forEach((name, place) -> followed.put(place, Field.find(name)));
    }
  }

  /** The row with what its cells point at; the row itself where none does. */
  Row follow(Row row) {
    Map<Integer, Cell> meant = new HashMap<>(2);
    followed.forEach(
        (place, field) -> {
          Cell cell = row.cell(place);
          Cell value = value(row, cell, place, field);
          if (value != cell) {
            meant.put(place, value);
          }
          above.put(place, value);
        });
    return meant.isEmpty() ? row : with(row, meant);
  }

  private Cell value(Row row, Cell cell, int place, Optional<Field> field) {
    if (!(cell instanceof Cell.Text)) {
      return cell;
    }
    String text = WhiteSpace.trim(cell.shown());
    Cell before = above.get(place);
    if (before != null && ABOVE.matcher(text).matches()) {
      tally.note(header.headings().get(place), "cells that say the same as the row above");
      return before;
    }
    if (notes.isPresent() && AT_NOTES.matcher(text).matches()) {
      tally.note(header.headings().get(place), "cells that point at the notes of their row");
      return noted(row.cell(notes.getAsInt()), field);
    }
    return cell;
  }

  /** Of a column of dates only the day that the notes give. */
  private static Cell noted(Cell cell, Optional<Field> field) {
    boolean dated =
        field
            .map(Field::kind)
            .filter(kind -> kind == FieldKind.DATE || kind == FieldKind.TIME)
            .isPresent();
    String text = WhiteSpace.trim(cell.shown());
    if (!dated) {
      return Placeholder.isNothing(text) ? Cell.BLANK : cell;
    }
    Matcher day = DAY.matcher(text);
    return day.find() ? new Cell.Text(day.group()) : Cell.BLANK;
  }

  private static Row with(Row row, Map<Integer, Cell> meant) {
    List<Cell> cells = new ArrayList<>(row.cells());
    meant.forEach(
        (place, cell) -> {
          while (cells.size() <= place) {
            cells.add(Cell.BLANK);
          }
          cells.set(place, cell);
        });
    return new Row(row.number(), cells, row.text(), row.fault(), row.open());
  }
}
