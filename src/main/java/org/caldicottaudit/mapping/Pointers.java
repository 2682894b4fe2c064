package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Follows what people write in a cell in place of its value: a ditto mark or "as above" means the
 * row before, "see notes" the notes of the row. Whoever points at notes that are blank has said
 * nothing.
 */
final class Pointers {
  /** Two apostrophes are none: databases write an empty text so. */
  private static final Pattern DITTO =
      Pattern.compile("(?i)[\"“”″〃]|[-–—]\\s*[\"“”″〃]\\s*[-–—]|ditto\\.?");

  private static final Pattern AS_ABOVE =
      Pattern.compile("(?i)\\(?(?:same )?as (?:per )?above\\)?\\.?");

  private static final Pattern AT_NOTES =
      Pattern.compile(
          "(?i)\\(?(?:please )?(?:see|as per|per|refer to|as in|in|as discussed in)"
              + " (?:the )?(?:case |below )?(?:notes?|comments?|remarks?)"
              + "(?: (?:column|field|box|section|below))?\\)?\\.?");

  private static final Pattern NOTES =
      Pattern.compile(
          "(?:general|other|anyother|additional|further|case|worker)?(?:notes?|comments?|remarks?)"
              + "|(?:other|additional|further)(?:info|information|details)");

  private static final Pattern DAY =
      Pattern.compile("\\b(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?:20)?(?<year>\\d{2})\\b");

  private static final List<Field> OF_A_FAMILY =
      List.of(Field.CASE_REF, Field.CHILD_REF, Field.CHILD_NAME);

  /** By which ditto marks begin, and by which the phrases do. */
  private static final String MARKS = "\"“”″〃-–—";

  private static final String BEGINNINGS = " (dsapri";
  private static final int LONGEST = 36;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_LETTERS = 3;

  /** A column that is followed, and what it is of. */
  private record Followed(int place, Optional<Field> field) {}

  private final List<Followed> followed = new ArrayList<>();
  private final OptionalInt notes;
  private @Nullable Row above;
  private final Header header;
  private final Tally tally;

  Pointers(Header header, Tally tally) {
    this.header = header;
    this.tally = tally;
    this.notes = notes(header);
    if (header.profile().kind() == TableKind.CASE_LOG) {
      header
          .columns()
          .forEach((name, place) -> followed.add(new Followed(place, Field.find(name))));
    }
  }

  private static OptionalInt notes(Header header) {
    Integer own = header.columns().get(Field.NOTES.key());
    if (own != null) {
      return OptionalInt.of(own);
    }
    Set<Integer> read = Set.copyOf(header.columns().values());
    return IntStream.range(0, header.headings().size())
        .filter(place -> !read.contains(place))
        .filter(place -> NOTES.matcher(Heading.key(header.headings().get(place))).matches())
        .findFirst();
  }

  /** The row with what its cells point at; the row itself where none does. */
  Row follow(Row row) {
    Map<Integer, Cell> meant = new HashMap<>(2);
    for (Followed column : followed) {
      if (row.cell(column.place()) instanceof Cell.Text cell && !cell.shown().isEmpty()) {
        Cell value = inFull(value(row, cell, column.place(), column.field()));
        if (value != cell) {
          meant.put(column.place(), value);
        }
      }
    }
    above = meant.isEmpty() ? row : with(row, meant);
    return above;
  }

  /** Hardly a cell does, and all of them are looked at. */
  private static boolean mayPoint(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    char first = Character.toLowerCase(text.charAt(0));
    return MARKS.indexOf(first) >= 0
        || (BEGINNINGS.indexOf(first) >= 0 && saysWhere(text.toLowerCase(Locale.ROOT)));
  }

  private static boolean saysWhere(String text) {
    return text.contains("above")
        || text.contains("note")
        || text.contains("ditto")
        || text.contains("comment")
        || text.contains("remark");
  }

  /** A short word as the lines above the table explain it. */
  private Cell inFull(Cell cell) {
    String meaning =
        header.legend().isEmpty() ? null : header.legend().get(WhiteSpace.trim(cell.shown()));
    return meaning == null ? cell : new Cell.Text(meaning);
  }

  private Cell value(Row row, Cell cell, int place, Optional<Field> field) {
    if (!mayPoint(cell.shown())) {
      return cell;
    }
    String text = WhiteSpace.trim(cell.shown());
    if (above != null && pointsAbove(row, above, text, field)) {
      tally.note(header.headings().get(place), "cells that say the same as the row above");
      return above.cell(place);
    }
    if (notes.isPresent() && AT_NOTES.matcher(text).matches()) {
      tally.note(header.headings().get(place), "cells that point at the notes of their row");
      return noted(row.cell(notes.getAsInt()), field);
    }
    return cell;
  }

  /**
   * Under another family's row, "as above" in place of a reason is the phrase of somebody who had
   * none.
   */
  private boolean pointsAbove(Row row, Row before, String text, Optional<Field> field) {
    boolean reasoned = field.filter(of -> of.kind() == FieldKind.TEXT).isPresent();
    return DITTO.matcher(text).matches()
        || (AS_ABOVE.matcher(text).matches() && (!reasoned || areOfOneFamily(row, before)));
  }

  /** By the case, or by a name that both children bear, and told to the same body. */
  private boolean areOfOneFamily(Row row, Row before) {
    return words(row, Field.RECIPIENT_ORG).equals(words(before, Field.RECIPIENT_ORG))
        && OF_A_FAMILY.stream()
            .anyMatch(field -> !Collections.disjoint(words(row, field), words(before, field)));
  }

  private Set<String> words(Row row, Field field) {
    Integer place = header.columns().get(field.key());
    return place == null
        ? Set.of()
        : NO_WORD
            .splitAsStream(row.cell(place).shown().toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= FEWEST_LETTERS)
            .collect(Collectors.toSet());
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
    return day.find() ? new Cell.Text(iso(day)) : Cell.BLANK;
  }

  /** In notes days stand as people here write them, whatever a program does with a column. */
  private static String iso(Matcher day) {
    return "20%s-%02d-%02d"
        .formatted(
            day.group("year"),
            Integer.parseInt(day.group("month")),
            Integer.parseInt(day.group("day")));
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
