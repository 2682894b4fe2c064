package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.WhiteSpace;

/**
 * A table that is a form: its labels stand in one column, one below the other, and each answer to
 * the right of its label. Laid on its side it is a row of headings with one row below.
 *
 * @param labels place of the column with the labels
 * @param header of the form on its side: a heading for each row of the table from the first label
 *     on, blank where it has none
 */
record FormLayout(int labels, Header header) {
  /** Columns in which labels are looked for: numbers may stand before them. */
  private static final int COLUMNS = 3;

  /** From the first label on; a longer table is more than a form. */
  static final int MOST_ROWS = 400;

  private static final int LONGEST_LABEL = 200;
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?i)^(?:q(?:uestion)?\\s*\\d{1,2}|\\(?\\d{1,2}(?:\\.\\d{1,2})?|\\(?[a-z](?=[.)]))[.):]*\\s+");

  /**
   * The layout of a form that one of the profiles knows.
   *
   * @param place the table, for a sentence
   * @throws SourceException when it holds more than one form
   */
  static Optional<FormLayout> find(List<Row> rows, List<Profile> profiles, String place) {
    for (Profile profile : profiles) {
      for (int column = 0; column < COLUMNS; column++) {
        Optional<FormLayout> found = find(rows, profile, column, place);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FormLayout> find(
      List<Row> rows, Profile profile, int column, String place) {
    int first =
        rows.stream()
            .filter(row -> profile.knows(Heading.key(label(row, column))))
            .mapToInt(Row::number)
            .findFirst()
            .orElse(0);
    if (first == 0) {
      return Optional.empty();
    }
    List<String> headings = headings(rows, profile, column, first);
    Optional<HeaderReader> reader = HeaderReader.of(profile, headings);
    reader.ifPresent(found -> refuseSeveral(headings, profile, place));
    return reader.map(
        found -> new FormLayout(column, found.header(first, headings.size(), List.of(), place)));
  }

  /** What is neither a label nor answered is a title or a note. */
  private static List<String> headings(List<Row> rows, Profile profile, int column, int first) {
    TreeMap<Integer, String> labels = new TreeMap<>();
    for (Row row : rows) {
      String label = label(row, column);
      boolean counts = profile.knows(Heading.key(label)) || !isBlank(answer(row, column));
      labels.put(row.number(), counts && label.length() <= LONGEST_LABEL ? label : "");
    }
    List<String> headings = new ArrayList<>();
    for (int number = first; number <= labels.lastKey(); number++) {
      headings.add(labels.getOrDefault(number, ""));
    }
    return headings;
  }

  private static void refuseSeveral(List<String> headings, Profile profile, String place) {
    List<String> known =
        headings.stream().map(Heading::key).filter(profile::knows).sorted().toList();
    if (known.stream().distinct().count() < known.size()) {
      throw new SourceException(
          "%s: a label of the form stands there more than once. Give each decision a sheet or a file of its own."
              .formatted(place));
    }
  }

  /** The label in a row, without a number before it. */
  String label(Row row) {
    return label(row, labels);
  }

  private static String label(Row row, int column) {
    return NUMBERING.matcher(WhiteSpace.fold(row.cell(column).shown())).replaceFirst("");
  }

  /**
   * The form on its side.
   *
   * @param rows of the table from the first label on
   * @param tally told of what was left beside an answer
   */
  Row record(List<Row> rows, Tally tally) {
    List<Cell> answers = new ArrayList<>();
    int at = 0;
    for (Row row : rows) {
      at = label(row).isEmpty() ? at : row.number() - header.row();
      while (answers.size() <= at) {
        answers.add(Cell.BLANK);
      }
      answers.set(at, joined(answers.get(at), answer(row, labels)));
      if (filled(row) > 1) {
        tally.note("Rows of a form with something beside the answer, which was not used");
      }
    }
    return new Row(header.row(), answers, "", "");
  }

  private static Cell joined(Cell above, Cell more) {
    if (isBlank(more)) {
      return above;
    }
    boolean together = !isBlank(above) && !(above instanceof Cell.Fault);
    return together ? Cell.of(above.shown() + "\n" + more.shown()) : isBlank(above) ? more : above;
  }

  private long filled(Row row) {
    return row.cells().stream().skip(labels + 1L).filter(cell -> !isBlank(cell)).count();
  }

  private static Cell answer(Row row, int column) {
    return row.cells().stream()
        .skip(column + 1L)
        .filter(cell -> !isBlank(cell))
        .findFirst()
        .orElse(Cell.BLANK);
  }

  private static boolean isBlank(Cell cell) {
    return !(cell instanceof Cell.Fault) && WhiteSpace.trim(cell.shown()).isEmpty();
  }
}
