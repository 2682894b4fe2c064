package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.WhiteSpace;

/** Reads one row as the header of one profile. */
final class HeaderReader {
  /** "Decision list": behind it, in the same row, stands what may be chosen. */
  private static final Pattern NAME_OF_A_LIST =
      Pattern.compile("(?i)\\b(?:list|options|choices|drop-?downs?|values)\\s*$");

  /** Keys of headings that no table about organisations, agreements or rules has. */
  private static final Predicate<String> OF_A_CASE =
      Pattern.compile(
              "(?:our)?(?:case|casefile|child|childs|children|youngperson|pupil|patient|client|family|mosaic|lcs"
                  + "|liquidlogic|eclipse)(?:ref|refno|reference|referenceno|no|number|id|identifier|name|names)?"
                  + "|nameofchild|nameofyoungperson|nameofpupil|familymembertold")
          .asMatchPredicate();

  /** The column of a partners table that ties mail to organisations. */
  private static final String DOMAINS = "domains";

  private static final List<String> CODED =
      Stream.of(
              Field.ENTRY_TYPE,
              Field.DECISION,
              Field.CHANNEL,
              Field.CONSENT_STATUS,
              Field.NO_CONSENT_KIND,
              Field.HARM,
              Field.RATING,
              Field.FGM)
          .map(Field::key)
          .toList();

  private final Profile profile;
  private final List<String> headings;
  private final Block own;
  private final List<String> keys;
  private final HeadingPlaces places;
  private final List<String> notes;

  /** Why a heading's column isn't used, as long as no later look finds what it is. */
  private final Map<Integer, String> unused = new TreeMap<>();

  /** Columns that nobody can tell apart, which no later look decides either. */
  private final Set<Integer> undecided = new HashSet<>();

  /**
   * @param shapes what stands below that row, which may rule out what a heading could mean
   */
  private HeaderReader(Profile profile, List<String> cells, Block own, ColumnShapes shapes) {
    this.profile = profile;
    this.headings = trimmed(cells);
    this.own = own;
    this.keys = own.of(headings).stream().map(Heading::key).toList();
    this.places = new HeadingPlaces(profile, headings, keys, shapes);
    this.notes = PlacesByValues.settle(places);
  }

  /** How many of the cells the profile knows as headings. */
  static int known(Profile profile, List<String> cells) {
    int known = 0;
    for (String cell : cells) {
      if (cell.length() <= 200 && profile.knows(Heading.key(cell))) {
        known++;
      }
    }
    return known;
  }

  /** The reading of that row; empty when it lacks what the profile must have. */
  static Optional<HeaderReader> of(Profile profile, List<String> cells) {
    return of(profile, cells, Block.ALL, ColumnShapes.NONE);
  }

  private static Optional<HeaderReader> of(
      Profile profile, List<String> cells, Block own, ColumnShapes shapes) {
    return Optional.of(new HeaderReader(profile, cells, own, shapes)).filter(HeaderReader::matches);
  }

  /**
   * The reading of the fullest of several blocks, or of the whole row where none of them is a table
   * by itself. What a mapping names belongs to its table wherever it stands.
   */
  static Optional<HeaderReader> of(
      Profile profile, List<String> cells, List<Block> blocks, ColumnShapes shapes) {
    Optional<HeaderReader> whole = of(profile, cells, Block.ALL, shapes);
    return Block.fullest(blocks, cells, texts -> known(profile, texts))
        .flatMap(block -> of(profile, cells, block, shapes))
        .filter(
            reader ->
                profile.mapping().isEmpty()
                    || whole.filter(row -> row.known() == reader.known()).isPresent())
        .or(() -> whole);
  }

  int known() {
    return places.known();
  }

  /** How many headings it reads, those included that only mean the same as known ones. */
  int read() {
    return known() + places.alike().values().stream().mapToInt(List::size).sum();
  }

  Profile profile() {
    return profile;
  }

  /**
   * The header with its columns.
   *
   * @param blocks of its row, of which it reads one or all
   * @throws SourceException when two headings mean the same column and nothing tells which of them
   *     is to be believed
   */
  Header header(int row, int width, List<Block> blocks, String place) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> warnings = new ArrayList<>(notes);
    places.strong().forEach((name, at) -> strong(name, clear(at), columns, warnings, place));
    places.strong().values().forEach(at -> otherwise(at, columns, warnings));
    places.alike().forEach((name, at) -> alike(name, at, columns, warnings));
    places.weak().forEach((name, at) -> second(name, at, columns, warnings));
    new CaseColumn(places).take(columns, warnings);
    secondLook(columns, warnings);
    domains(columns, warnings);
    unused.keySet().removeAll(columns.values());
    warnings.addAll(unused.values());
    profile.mapping().ifPresent(mapping -> warnings.addAll(absent(mapping)));
    List<Block> apart = own.equals(Block.ALL) ? List.of() : others(blocks);
    apart.forEach(block -> warnings.add(block.notRead()));
    return new Header(
        row,
        profile,
        headings,
        width,
        own,
        apart,
        columns,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        warnings);
  }

  private void secondLook(Map<String, Integer> columns, List<String> warnings) {
    if (!places.isMadeSharingLog()) {
      return;
    }
    List<Integer> unread =
        IntStream.range(0, keys.size())
            .filter(at -> !keys.get(at).isEmpty() && !columns.containsValue(at))
            .filter(at -> !profile.dropped().contains(keys.get(at)) && !undecided.contains(at))
            .boxed()
            .toList();
    warnings.addAll(new SecondLook(headings, places::shape, columns).take(unread));
  }

  /** Domains are domains whatever stands above them. */
  private void domains(Map<String, Integer> columns, List<String> warnings) {
    if (profile.kind() != TableKind.PARTNERS || columns.containsKey(DOMAINS)) {
      return;
    }
    List<Integer> likely =
        IntStream.range(0, keys.size())
            .filter(at -> !columns.containsValue(at) && places.shape(at).domains())
            .filter(
                at -> !places.shape(at).addresses()) // a person of theirs may write from anywhere
            .boxed()
            .toList();
    if (likely.size() == 1) {
      columns.put(DOMAINS, likely.get(0));
      warnings.add(
          "Column \"%s\" was read as %s, because of what stands in it."
              .formatted(headings.get(likely.get(0)), DOMAINS));
    }
  }

  private List<Block> others(List<Block> blocks) {
    return blocks.stream().filter(block -> !block.equals(own)).toList();
  }

  /** A mapping serves a table that lacks some of its columns, but not without a word. */
  private List<String> absent(MappingFile mapping) {
    return mapping.columns().entrySet().stream()
        .filter(column -> !column.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .filter(heading -> !keys.contains(Heading.key(heading)))
        .map(
            heading ->
                "The mapping %s names the column \"%s\", which isn't there."
                    .formatted(mapping.name(), heading))
        .toList();
  }

  private boolean matches() {
    return profile
        .mapping()
        .map(mapping -> mapping.missing(keys).isEmpty())
        .orElseGet(this::matchesShipped);
  }

  private boolean matchesShipped() {
    Set<String> there = new HashSet<>(places.strong().keySet());
    Stream.of(places.alike(), places.weak())
        .flatMap(columns -> columns.entrySet().stream())
        .filter(column -> column.getValue().size() == 1)
        .forEach(column -> there.add(column.getKey()));
    new CaseColumn(places).onlyReferences().ifPresent(at -> there.add(Field.CASE_REF.key()));
    return places.strong().size() + places.alike().size() >= profile.least()
        && !(profile.readsAlike() && saysValues())
        && !(profile.kind().isAboutNoCase() && keys.stream().anyMatch(OF_A_CASE))
        && (!profile.whole() || keys.stream().allMatch(key -> key.isEmpty() || profile.knows(key)))
        && profile.match().stream()
            .allMatch(
                group ->
                    group.stream()
                        .anyMatch(
                            item -> there.contains(item) || keys.contains(Heading.key(item))));
  }

  /** A sheet of what may be chosen in the columns of another one has values for headings. */
  private boolean saysValues() {
    List<String> written =
        headings.stream()
            .filter(heading -> !Heading.key(heading).isEmpty())
            .filter(heading -> !NAME_OF_A_LIST.matcher(heading).find())
            .toList();
    long values = written.stream().filter(HeaderReader::isValue).count();
    return values * 2 > written.size();
  }

  private static boolean isValue(String heading) {
    return CODED.stream().anyMatch(column -> Vocabulary.GENERAL.code(column, heading).isPresent());
  }

  /** Of several headings for one column those that can mean no other, if there are any. */
  private List<Integer> clear(List<Integer> places) {
    List<Integer> clear =
        places.stream().filter(at -> !profile.otherwise().containsKey(keys.get(at))).toList();
    return clear.isEmpty() ? places : clear;
  }

  /**
   * What is left beside a clear heading takes its second meaning, where no other heading says that:
   * "Given to" is the person beside "Recipient organisation".
   */
  private void otherwise(
      List<Integer> places, Map<String, Integer> columns, List<String> warnings) {
    for (int at : places) {
      String other = profile.otherwise().get(keys.get(at));
      if (other == null || columns.containsValue(at)) {
        continue;
      }
      if (other.isEmpty() || columns.putIfAbsent(other, at) != null) {
        unused.put(
            at,
            "Column \"%s\" was not used: \"%s\" already says the same."
                .formatted(headings.get(at), headings.get(clear(places).get(0))));
      } else {
        warnings.add(
            "Column \"%s\" was read as %s, because \"%s\" already says %s."
                .formatted(
                    headings.get(at),
                    other,
                    headings.get(clear(places).get(0)),
                    profile.headings().getOrDefault(keys.get(at), "the same")));
      }
    }
  }

  /** Takes a heading of the same words as a known one, and says so. */
  private void alike(
      String name, List<Integer> places, Map<String, Integer> columns, List<String> warnings) {
    if (columns.containsKey(name) && places.size() == 1 && !columns.containsValue(places.get(0))) {
      Optional<String> next = nextFree(places.get(0), columns);
      if (next.isPresent()) {
        alike(next.get(), places, columns, warnings);
        return;
      }
    }
    if (!columns.containsKey(name) && places.size() == 1) {
      warnings.add(
          "Column \"%s\" was read as %s, which is headed so in other words."
              .formatted(headings.get(places.get(0)), name));
    }
    second(name, places, columns, warnings);
  }

  /**
   * What else a heading means whose first meaning a known heading has, if the values may be that.
   */
  private Optional<String> nextFree(int at, Map<String, Integer> columns) {
    return places
        .further(at)
        .filter(column -> !columns.containsKey(column) && !places.alike().containsKey(column))
        .filter(column -> places.shape(at).shows(column))
        .findFirst();
  }

  /**
   * Of several known headings for one column the one that is filled has it, or any where they say
   * the same. Texts can be read one behind the other; of days and codes no verdict may lean on the
   * wrong one, and without its recipients or times an e-mail log says nothing.
   */
  private void strong(
      String name,
      List<Integer> rivals,
      Map<String, Integer> columns,
      List<String> warnings,
      String place) {
    List<Integer> filled = rivals.stream().filter(at -> places.shape(at).filled()).toList();
    Optional<Integer> saying = bySaying(name, rivals);
    if (rivals.size() == 1) {
      columns.put(name, rivals.get(0));
    } else if (!profile.kind().isLog() && profile.mapping().isEmpty()) {
      int best = best(filled.isEmpty() ? rivals : filled);
      columns.put(name, best);
      second(name, without(rivals, best), columns, warnings);
    } else if (filled.size() == 1 && profile.readsAlike()) {
      columns.put(name, filled.get(0));
      second(name, without(rivals, filled.get(0)), columns, warnings);
    } else if (FurtherTexts.isFor(name) && profile.readsAlike()) {
      FurtherTexts.put(name, rivals, columns);
      warnings.add(
          "Columns %s all mean %s, so their texts were read one behind the other."
              .formatted(quoted(rivals), name));
    } else if (profile.readsAlike() && sayTheSame(rivals)) {
      columns.put(name, rivals.get(0));
      second(name, rivals.subList(1, rivals.size()), columns, warnings);
    } else if (saying.isPresent()) {
      columns.put(name, saying.get());
      second(name, without(rivals, saying.get()), columns, warnings);
    } else if (places.isMadeSharingLog()) {
      undecided.addAll(rivals);
      second(name, rivals, columns, warnings);
    } else {
      throw new SourceException(
          "%s: the columns \"%s\" and \"%s\" both mean %s. Delete one of them or give it another heading."
              .formatted(place, headings.get(rivals.get(0)), headings.get(rivals.get(1)), name));
    }
  }

  /** Of headings of a reference table that mean one column the one that is listed first. */
  private int best(List<Integer> rivals) {
    List<String> order = List.copyOf(profile.headings().keySet());
    return Collections.min(
        rivals, Comparator.comparing((Integer at) -> order.indexOf(keys.get(at))));
  }

  /** Beside how mail was encrypted, "Sensitivity" is only a label. */
  private Optional<Integer> bySaying(String name, List<Integer> rivals) {
    List<Integer> saying =
        name.equals(Field.ENCRYPTION.key())
            ? rivals.stream().filter(at -> places.shape(at).encryption()).toList()
            : List.of();
    return saying.size() == 1 ? Optional.of(saying.get(0)) : Optional.empty();
  }

  private static List<Integer> without(List<Integer> rivals, Integer one) {
    return rivals.stream().filter(at -> !at.equals(one)).toList();
  }

  private boolean sayTheSame(List<Integer> rivals) {
    return rivals.stream().skip(1).allMatch(at -> places.agree(rivals.get(0), at));
  }

  private String quoted(List<Integer> places) {
    return places.stream()
        .map(at -> "\"" + headings.get(at) + "\"")
        .collect(Collectors.joining(" and "));
  }

  private void second(
      String name, List<Integer> places, Map<String, Integer> columns, List<String> warnings) {
    if (columns.containsKey(name)) {
      places.forEach(
          at ->
              unused.put(
                  at,
                  "Column \"%s\" was not used: \"%s\" already says %s."
                      .formatted(headings.get(at), headings.get(columns.get(name)), name)));
    } else if (places.size() == 1 && mayBeSecond(name, places.get(0))) {
      columns.put(name, places.get(0));
    } else if (places.size() == 1) {
      unused.put(
          places.get(0),
          "Column \"%s\" was not used: hardly any of its values is a %s."
              .formatted(headings.get(places.get(0)), name));
    } else {
      warnings.add(
          "Columns \"%s\" and \"%s\" could both be %s, so neither was used. Give one of them a clearer heading."
              .formatted(headings.get(places.get(0)), headings.get(places.get(1)), name));
    }
  }

  /** Under "Outcome" stands what came of a case as often as a decision to share. */
  private boolean mayBeSecond(String name, int at) {
    return !name.equals(Field.DECISION.key()) || places.shape(at).hasWordsOf(name);
  }

  private static List<String> trimmed(List<String> cells) {
    List<String> texts = new ArrayList<>(cells.stream().map(WhiteSpace::fold).toList());
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }
}
