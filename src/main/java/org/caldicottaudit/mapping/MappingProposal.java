package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.Fingerprint;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.WhiteSpace;

/**
 * A guess which field each heading of an unknown log means, for a person to check and correct. No
 * audit reads by it: a wrong field would be worse than none, so what is doubtful has none.
 */
final class MappingProposal {
  private static final String NAME = "proposed";

  private final String sheet;
  private final MappingFile file;
  private final Header header;
  private final Map<String, String> reasons;
  private final String yaml;

  private MappingProposal(
      String place, Table table, MappingFile file, Header header, Map<String, String> reasons) {
    this.sheet = table.sheet();
    this.file = file;
    this.header = header;
    this.reasons = Collections.unmodifiableMap(reasons);
    this.yaml = new MappingText(place, table, file, header, reasons).write();
  }

  /**
   * The proposal for a table that no profile recognises.
   *
   * @param place the table, for a sentence
   * @param firstRows the first rows of the table, of which one may have its headings
   * @param profiles the kinds of export that are known
   * @param words what people write for codes
   * @return empty when no row looks like headings, or nothing is known of any of them
   */
  static Optional<MappingProposal> of(
      String place, Table table, List<Row> firstRows, List<Profile> profiles, Vocabulary words) {
    return new HeaderGuess(List.of(HeadingIndex.MAIL, HeadingIndex.CASES))
        .find(firstRows)
        .map(row -> alone(row, firstRows))
        .flatMap(
            row ->
                Stream.of(
                        new Draft(
                            TableKind.CASE_LOG,
                            HeadingIndex.CASES,
                            row,
                            firstRows,
                            profiles,
                            words),
                        new Draft(
                            TableKind.EMAIL_LOG,
                            HeadingIndex.MAIL,
                            row,
                            firstRows,
                            profiles,
                            words))
                    .max(Comparator.comparingInt(Draft::strength))
                    .filter(draft -> draft.strength() > 0)
                    .flatMap(draft -> draft.proposal(place, table)));
  }

  /** The headings without those of a table beside it. */
  private static Row alone(Row row, List<Row> rows) {
    return Block.fullest(
            Block.of(row, rows, List.of()),
            row.shown(),
            texts ->
                (int)
                    texts.stream()
                        .filter(
                            text -> HeadingIndex.MAIL.knows(text) || HeadingIndex.CASES.knows(text))
                        .count())
        .map(block -> block.of(row))
        .orElse(row);
  }

  /** Whether it says the same of the same headings as the proposal for another sheet. */
  boolean agrees(MappingProposal other) {
    return file.kind() == other.file.kind() && file.used().equals(other.file.used());
  }

  /** The kind of export that is proposed, for the place only that it was proposed for. */
  Profile profile() {
    return file.only(sheet, header.row()).profile();
  }

  /** The row of headings that was found, with its columns. */
  Header header() {
    return header;
  }

  /** What the text of the file says, but for the file's own name. */
  MappingFile file() {
    return file;
  }

  /** Heading to a short phrase that says how its field was guessed, or why it has none. */
  Map<String, String> reasons() {
    return reasons;
  }

  /** The text of a mapping file to edit. */
  String yaml() {
    return yaml;
  }

  /** The headings of one row, read as those of one kind of log. */
  private static final class Draft {
    private final TableKind kind;
    private final Row row;
    private final List<Row> below;
    private final List<String> headings;
    private final ColumnGuesses guesses;

    Draft(
        TableKind kind,
        HeadingIndex index,
        Row row,
        List<Row> rows,
        List<Profile> profiles,
        Vocabulary words) {
      this.kind = kind;
      this.row = row;
      this.below = rows.stream().filter(one -> one.number() > row.number()).toList();
      this.headings = row.shown().stream().map(WhiteSpace::fold).toList();
      Set<String> dropped =
          profiles.stream()
              .filter(profile -> profile.kind() == kind)
              .flatMap(profile -> profile.dropped().stream())
              .collect(Collectors.toSet());
      this.guesses = new ColumnGuesses(kind, index, dropped, headings, below, words);
    }

    /** A list without senders and recipients is no e-mail log, however many dates it has. */
    int strength() {
      Set<String> columns =
          guesses.guesses().values().stream()
              .map(ColumnGuesses.Guess::column)
              .collect(Collectors.toSet());
      boolean mail =
          columns.contains(Field.RECIPIENTS.key())
              && (columns.contains(Field.SENDER.key()) || columns.contains(Field.SENT_AT.key()));
      return kind == TableKind.CASE_LOG || mail ? guesses.strength() : 0;
    }

    Optional<MappingProposal> proposal(String place, Table table) {
      MappingFile file = file(columns());
      return HeaderReader.of(file.profile(), row.shown())
          .map(reader -> reader.header(row.number(), row.cells().size(), List.of(), place))
          .map(header -> new MappingProposal(place, table, file, header, reasons()));
    }

    private MappingFile file(Map<String, String> columns) {
      return new MappingFile(
          NAME,
          new Fingerprint("", 0),
          kind,
          "",
          columns.entrySet().stream()
              .filter(column -> !column.getValue().isEmpty())
              .map(Map.Entry::getKey)
              .toList(),
          columns,
          order(),
          false,
          kind == TableKind.EMAIL_LOG ? Optional.empty() : Optional.of(ZoneId.of("Europe/London")),
          Map.of(),
          "",
          0);
    }

    private Map<String, String> columns() {
      Map<String, String> columns = new LinkedHashMap<>();
      Set<String> keys = new LinkedHashSet<>();
      guesses
          .guesses()
          .forEach(
              (at, guess) -> {
                String heading = headings.get(at);
                String key = Heading.key(heading);
                if (!key.isEmpty() && heading.length() <= MappingText.LONGEST && keys.add(key)) {
                  columns.put(heading, guess.column());
                }
              });
      return columns;
    }

    private Map<String, String> reasons() {
      Map<String, String> reasons = new LinkedHashMap<>();
      guesses
          .guesses()
          .forEach(
              (at, guess) -> {
                if (!headings.get(at).isEmpty()) {
                  reasons.putIfAbsent(headings.get(at), guess.reason());
                }
              });
      return reasons;
    }

    /** The order of dates, where the first rows prove one and nothing speaks against it. */
    private Optional<DateOrder> order() {
      DateOrders seen = new DateOrders();
      guesses
          .guesses()
          .forEach(
              (at, guess) ->
                  Field.find(guess.column())
                      .filter(Draft::isDate)
                      .ifPresent(
                          field ->
                              below.forEach(one -> seen.note(at, one.cell(at), one.number()))));
      boolean dayFirst = false;
      boolean monthFirst = false;
      for (int column : seen.columns()) {
        dayFirst |= seen.dayFirst(column) > 0;
        monthFirst |= seen.monthFirst(column) > 0;
      }
      return dayFirst == monthFirst
          ? Optional.empty()
          : Optional.of(dayFirst ? DateOrder.DMY : DateOrder.MDY);
    }

    private static boolean isDate(Field field) {
      return field.kind() == FieldKind.DATE || field.kind() == FieldKind.TIME;
    }
  }
}
