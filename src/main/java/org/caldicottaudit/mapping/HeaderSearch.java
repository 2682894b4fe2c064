package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Finds the row of headings among the first rows of a table, below titles and preambles: the row of
 * which a profile knows the most cells.
 */
final class HeaderSearch {
  /** Rows among which the headings are looked for. */
  static final int ROWS = 50;

  /** Rows whose values may tell what a heading means: some columns are seldom filled. */
  private static final int ROWS_OF_VALUES = 400;

  /** So many headings say what a table is that no profile knows. */
  private static final int FEWEST_SPOKEN = 3;

  /** So many more of its headings must speak of a reference table than of a log. */
  private static final int MORE_THAN_A_LOG = 3;

  private record Candidate(HeaderReader reader, Row row, List<Block> blocks) {
    boolean mapped() {
      return reader.profile().mapping().isPresent();
    }
  }

  private final List<Profile> profiles;
  private final String sheet;
  private final Optional<String> named;
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> more = new ArrayList<>();
  private List<TableEnd.MergedArea> merged = List.of();

  /**
   * @param file that the rows are of, without its folder
   * @param sheet that the rows are of; empty for a text file
   */
  HeaderSearch(List<Profile> profiles, String file, String sheet) {
    this.profiles = profiles;
    this.sheet = sheet;
    this.named = RegisterName.type(file, sheet);
  }

  /** Adds the next row; false when enough have come. */
  boolean add(Row row) {
    (rows.size() < ROWS ? rows : more).add(row);
    return rows.size() + more.size() < ROWS_OF_VALUES;
  }

  /** Takes which cells are one, which a workbook only tells behind its rows. */
  void merged(List<TableEnd.MergedArea> areas) {
    merged = areas;
  }

  /** The rows among which the headings are, in order. */
  List<Row> rows() {
    return rows;
  }

  /** All rows that have come, in order. */
  List<Row> all() {
    return Stream.concat(rows.stream(), more.stream()).toList();
  }

  /** Whether the sheet asks not to be read. */
  boolean setAside() {
    return SetAside.asked(rows);
  }

  /**
   * The best header among the rows that have come; where a user's mapping fits, the best by one.
   *
   * @param place the table, for a sentence
   * @throws SourceException when two mappings fit equally well
   */
  Optional<Header> best(String place) {
    List<Candidate> all = candidates();
    List<Candidate> mapped = all.stream().filter(Candidate::mapped).toList();
    Optional<Candidate> best =
        (mapped.isEmpty() ? all : mapped)
            .stream()
                .reduce((one, other) -> isBetter(other.reader, one.reader) ? other : one)
                .map(this::firstOfJoined)
                .map(this::speaking);
    best.filter(Candidate::mapped).ifPresent(found -> refuseEqual(found, mapped, place));
    return best.map(
            found ->
                found.reader.header(
                    found.row.number(), found.row.cells().size(), found.blocks, place))
        .map(header -> header.below(above(header.row())))
        .map(
            header ->
                byItsValues(
                    header, Field.RETENTION_CLASS, Field.RETAIN_UNTIL, HeaderSearch::isDate))
        .map(
            header ->
                byItsValues(
                    header, Field.RECIPIENT_ORG, Field.RECIPIENT_ADDRESS, HeaderSearch::isAddress))
        .map(header -> Registers.read(header.named(named)));
  }

  /** By the headings that profiles list; where none does, by what those of a table speak of. */
  private List<Candidate> candidates() {
    List<Candidate> listed = sound().flatMap(this::candidates).toList();
    boolean perhaps = listed.isEmpty() || listed.stream().allMatch(HeaderSearch::isPlainLog);
    return perhaps && RefusedExport.reason(rows).isEmpty()
        ? Stream.concat(listed.stream(), spoken(listed)).toList()
        : listed;
  }

  private static boolean isPlainLog(Candidate candidate) {
    Profile profile = candidate.reader.profile();
    return profile.kind() == TableKind.CASE_LOG && profile.title().isEmpty() && !candidate.mapped();
  }

  /** A register of agreements may look like a log of few columns, and is read as one no more. */
  private Stream<Candidate> spoken(List<Candidate> logs) {
    int least = logs.stream().mapToInt(log -> log.reader.read() + MORE_THAN_A_LOG).max().orElse(0);
    return sound()
        .filter(row -> row.cells().stream().noneMatch(HeaderGuess::isValue))
        .flatMap(
            row -> {
              Seen seen = seen(row);
              return ofRows()
                  .filter(TableIdeas::isFor)
                  .map(
                      profile ->
                          TableIdeas.speaking(profile, seen.headings(profile), seen.values()))
                  .flatMap(profile -> candidate(profile, seen).stream());
            })
        .filter(found -> found.reader.known() >= Math.max(FEWEST_SPOKEN, least))
        .filter(found -> found.reader.known() * 2L >= filled(found.row));
  }

  /** The headings of a reference table that no profile lists, by what they speak of. */
  private Candidate speaking(Candidate best) {
    if (!TableIdeas.isFor(best.reader.profile())) {
      return best;
    }
    Seen seen = seen(best.row);
    Profile profile = best.reader.profile();
    return candidate(TableIdeas.speaking(profile, seen.headings(profile), seen.values()), seen)
        .orElse(best);
  }

  /** Between kinds of table, only headings that are known beyond doubt decide. */
  private static boolean isBetter(HeaderReader other, HeaderReader one) {
    return other.profile().equals(one.profile())
        ? other.read() > one.read()
        : other.known() > one.known();
  }

  /**
   * "Retention" heads a class of the schedule in one log and the last day in another, "Recipient"
   * an organisation or its mailbox: what all of its values are decides.
   */
  private Header byItsValues(Header header, Field named, Field held, Predicate<Cell> isHeld) {
    Integer place = header.columns().get(named.key());
    if (place == null
        || header.columns().containsKey(held.key())
        || header.profile().mapping().isPresent()) {
      return header;
    }
    List<Cell> filled =
        sound()
            .filter(row -> row.number() > header.row())
            .map(row -> row.cell(place))
            .filter(cell -> !WhiteSpace.trim(cell.shown()).isEmpty())
            .toList();
    return filled.isEmpty() || !filled.stream().allMatch(isHeld)
        ? header
        : header.renamed(named.key(), held.key());
  }

  private static boolean isAddress(Cell cell) {
    return Lists.split(cell.shown(), ";,").stream()
        .allMatch(part -> part.contains("@") && !MailAddress.of(part).domain().isEmpty());
  }

  private static boolean isDate(Cell cell) {
    return cell instanceof Cell.DateTime
        || DateText.parse(WhiteSpace.trim(cell.shown())).isPresent();
  }

  private Stream<Profile> ofRows() {
    return profiles.stream().filter(profile -> profile.form() != RowForm.TRANSPOSED);
  }

  /**
   * The layout of the form that the rows are; empty when they are none.
   *
   * @param place the table, for a sentence
   */
  Optional<FormLayout> form(String place) {
    return FormLayout.find(
        rows,
        profiles.stream().filter(profile -> profile.form() == RowForm.TRANSPOSED).toList(),
        place);
  }

  private Stream<Row> sound() {
    return rows.stream().filter(row -> row.fault().isEmpty());
  }

  /** A row with a date or an address is one of values, whatever else in it is like a heading. */
  private Stream<Candidate> candidates(Row row) {
    Seen seen = seen(row);
    boolean values = row.cells().stream().anyMatch(HeaderGuess::isValue);
    return ofRows()
        .filter(profile -> !values || profile.mapping().isPresent())
        .flatMap(profile -> candidate(profile, seen).stream());
  }

  /**
   * A row with what stands round it, which is the same for every profile.
   *
   * @param grouped its headings with the groups of the row above, or without those before them
   */
  private record Seen(Row row, List<String> grouped, List<Block> blocks, ColumnShapes values) {
    /** A user's mapping names the headings as they stand. */
    List<String> headings(Profile profile) {
      return profile.mapping().isPresent() ? row.shown() : grouped;
    }
  }

  private Seen seen(Row row) {
    ColumnShapes values = new ColumnShapes(below(row));
    List<String> grouped =
        sound()
            .filter(above -> above.number() == row.number() - 1)
            .findFirst()
            .map(above -> Bands.headings(above, row, values))
            .orElse(row.shown());
    return new Seen(
        row, GroupPrefixes.without(grouped, values), Block.of(row, rows, merged), values);
  }

  private Optional<Candidate> candidate(Profile profile, Seen seen) {
    Row row = seen.row();
    return profile.mapping().map(mapping -> mapping.allows(sheet, row.number())).orElse(true)
        ? HeaderReader.of(profile, seen.headings(profile), seen.blocks(), seen.values())
            .map(reader -> new Candidate(reader, row, seen.blocks()))
        : Optional.empty();
  }

  private List<Row> above(int number) {
    return sound().filter(row -> row.number() < number).toList();
  }

  private List<Row> below(Row row) {
    return Stream.concat(sound(), more.stream().filter(other -> other.fault().isEmpty()))
        .filter(other -> other.number() > row.number())
        .toList();
  }

  /** Of mail logs that were joined, the later may know more columns than the first. */
  private Candidate firstOfJoined(Candidate best) {
    Profile profile = best.reader.profile();
    if (profile.kind() != TableKind.EMAIL_LOG) {
      return best;
    }
    return sound()
        .filter(row -> row.number() < best.row.number() - 1)
        .filter(row -> HeaderReader.known(profile, row.shown()) == filled(row))
        .flatMap(row -> candidate(profile, seen(row)).stream())
        .findFirst()
        .orElse(best);
  }

  private static long filled(Row row) {
    return row.shown().stream().filter(text -> !WhiteSpace.trim(text).isEmpty()).count();
  }

  private static void refuseEqual(Candidate best, List<Candidate> mapped, String place) {
    mapped.stream()
        .filter(other -> !other.reader.profile().equals(best.reader.profile()))
        .filter(other -> other.reader.known() == best.reader.known())
        .findFirst()
        .ifPresent(
            other -> {
              throw new SourceException(
                  "%s: the mappings %s and %s both fit its headings. Take one of them away, or say under match what tells them apart."
                      .formatted(
                          place, best.reader.profile().name(), other.reader.profile().name()));
            });
  }

  /** Why mappings weren't used that nearly fit, a sentence each. */
  List<String> nearMisses() {
    return profiles.stream()
        .flatMap(profile -> profile.mapping().stream())
        .flatMap(mapping -> nearMiss(mapping).stream())
        .toList();
  }

  /** A mapping of which a row has at least half of the headings was made for such a table. */
  private Optional<String> nearMiss(MappingFile mapping) {
    Optional<Row> nearest =
        sound().min(Comparator.comparingInt(row -> mapping.missing(keys(row)).size()));
    List<String> missing = nearest.map(row -> mapping.missing(keys(row))).orElse(List.of());
    if (nearest.isEmpty() || missing.size() * 2 > mapping.match().size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      return Optional.of(
          mapping.notUsed()
              + "row %d lacks %s.".formatted(nearest.get().number(), quoted(missing)));
    }
    return mapping.allows(sheet, nearest.get().number())
        ? Optional.empty()
        : Optional.of(
            mapping.notUsed()
                + "its headings stand in row %d%s, which isn't where it says."
                    .formatted(
                        nearest.get().number(),
                        sheet.isEmpty() ? "" : " of sheet \"" + sheet + "\""));
  }

  private static String quoted(List<String> headings) {
    return headings.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
  }

  private static List<String> keys(Row row) {
    return row.shown().stream().map(Heading::key).toList();
  }

  /**
   * What looks like headings, to show a user whose table wasn't recognised: of the first row with
   * several cells, without anything that could be a person's data.
   */
  List<String> likelyHeadings() {
    return rows.stream()
        .map(row -> row.shown().stream().map(WhiteSpace::fold).filter(t -> !t.isEmpty()).toList())
        .filter(texts -> texts.size() > 1)
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(text -> text.length() <= 60 && !text.contains("@") && !text.matches(".*\\d{2}.*"))
        .limit(12)
        .toList();
  }
}
