package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.mapping.HeadingMeanings.Candidate;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.WhiteSpace;

/** Reads one row as the header of one profile. */
final class HeaderReader {
  /** Surer than any meaning by ideas. */
  private static final int SAME_WORDS = -1;

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

  private static final String ENTRY_ID = Field.ENTRY_ID.key();

  private final Profile profile;
  private final List<String> headings;
  private final Block own;
  private final List<String> keys;
  private final ColumnShapes shapes;
  private final Map<String, List<Integer>> strong = new LinkedHashMap<>();
  private final Map<String, List<Integer>> weak = new LinkedHashMap<>();
  private final Map<String, List<Integer>> alike = new LinkedHashMap<>();
  private final Map<Integer, List<Candidate>> ranked = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int known;

  /**
   * @param shapes what stands below that row, which may rule out what a heading could mean
   */
  private HeaderReader(Profile profile, List<String> cells, Block own, ColumnShapes shapes) {
    this.profile = profile;
    this.shapes = shapes;
    this.headings = trimmed(cells);
    this.own = own;
    this.keys = own.of(headings).stream().map(Heading::key).toList();
    for (int i = 0; i < keys.size(); i++) {
      place(keys.get(i), i);
    }
    strong.values().forEach(this::unlessTheirValuesForbid);
    List.copyOf(strong.keySet()).forEach(this::peopleByTheirNames);
    groundByItsCodes();
    timeByItsValues();
    encryptionByItsValues();
    Stream.of(strong, weak, alike).forEach(this::splitTimes);
  }

  /** Of several known headings for one column those that have its values are meant. */
  private void unlessTheirValuesForbid(List<Integer> places) {
    if (places.size() < 2 || !profile.readsAlike()) {
      return;
    }
    String column = profile.headings().getOrDefault(keys.get(places.get(0)), "");
    List<Integer> others = places.stream().filter(at -> !mayBe(column, at)).toList();
    if (others.size() < places.size()) {
      places.removeAll(others);
      others.stream().filter(at -> !column.equals(ENTRY_ID)).forEach(this::placeByItsIdeas);
    }
  }

  /** Of two numbers that rows may have, theirs is the one that counts them. */
  private boolean mayBe(String column, int at) {
    return shape(at).allows(column) && (!column.equals(ENTRY_ID) || shape(at).counts());
  }

  /** "Given to" may head organisations or people, who are told by their names. */
  private void peopleByTheirNames(String column) {
    List<Integer> places = strong.getOrDefault(column, List.of());
    String key = places.size() == 1 ? keys.get(places.get(0)) : "";
    String other = profile.otherwise().getOrDefault(key, "");
    boolean ofPeople =
        Field.find(other).filter(field -> field.kind() == FieldKind.PERSON).isPresent();
    if (ofPeople
        && profile.readsAlike()
        && !strong.containsKey(other)
        && shape(places.get(0)).people()) {
      strong.remove(column);
      strong.put(other, places);
      notes.add(
          "Column \"%s\" was read as %s, because names of people stand below it."
              .formatted(headings.get(places.get(0)), other));
    }
  }

  /** Of two reasons for no consent, the one in codes is its ground. */
  private void groundByItsCodes() {
    String reason = Field.NO_CONSENT_REASON.key();
    String ground = Field.NO_CONSENT_KIND.key();
    if (!profile.readsAlike() || headingsFor(reason) != 2 || headingsFor(ground) > 0) {
      return;
    }
    placesOf(reason).stream()
        .filter(at -> shape(at).halfCodes(ground))
        .findFirst()
        .ifPresent(
            at -> {
              Stream.of(strong, alike).forEach(columns -> remove(at, reason, columns));
              alike.put(ground, new ArrayList<>(List.of(at)));
            });
  }

  private List<Integer> placesOf(String column) {
    return Stream.of(strong, alike)
        .flatMap(columns -> columns.getOrDefault(column, List.of()).stream())
        .toList();
  }

  private static void remove(Integer place, String column, Map<String, List<Integer>> columns) {
    columns.computeIfPresent(
        column,
        (name, places) -> {
          places.remove(place);
          return places.isEmpty() ? null : places;
        });
  }

  /** The only days in a list of mail are those on which it was sent, whatever stands above them. */
  private void timeByItsValues() {
    String time = Field.SENT_AT.key();
    if (!isMail() || !profile.readsAlike() || headingsFor(time) > 0) {
      return;
    }
    List<Integer> dated =
        IntStream.range(0, keys.size()).filter(at -> shape(at).dates()).boxed().toList();
    if (dated.size() == 1 && !keys.get(dated.get(0)).isEmpty()) {
      alike.put(time, new ArrayList<>(dated));
    }
  }

  /** "Delivery method" above "TLS" and "Standard (unencrypted)" is how mail was protected. */
  private void encryptionByItsValues() {
    String encryption = Field.ENCRYPTION.key();
    if (!isMail() || !profile.readsAlike() || headingsFor(encryption) + headingsFor("tls") > 0) {
      return;
    }
    List<Integer> places =
        IntStream.range(0, keys.size())
            .filter(at -> !keys.get(at).isEmpty() && isUnplaced(at) && shape(at).encryption())
            .boxed()
            .toList();
    if (places.size() == 1) {
      alike.put(encryption, new ArrayList<>(places));
    }
  }

  /** Of several headings for one point in time those above times of day tell its time. */
  private void splitTimes(Map<String, List<Integer>> columns) {
    for (String name : List.copyOf(columns.keySet())) {
      List<Integer> places = columns.getOrDefault(name, List.of());
      if (isPointInTime(name) && headingsFor(name) > 1) {
        List<Integer> times = places.stream().filter(this::isTimeOfDay).toList();
        places.removeAll(times);
        times.forEach(
            at ->
                alike
                    .computeIfAbsent(SplitTime.PREFIX + name, absent -> new ArrayList<>())
                    .add(at));
      }
    }
    columns.values().removeIf(List::isEmpty);
  }

  private static boolean isPointInTime(String name) {
    return Field.find(name).filter(field -> field.kind() == FieldKind.TIME).isPresent();
  }

  private int headingsFor(String name) {
    return Stream.of(strong, weak, alike)
        .mapToInt(columns -> columns.getOrDefault(name, List.of()).size())
        .sum();
  }

  private boolean isTimeOfDay(int index) {
    return shape(index).timesOfDay();
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
                    || whole.filter(row -> row.known == reader.known).isPresent())
        .or(() -> whole);
  }

  int known() {
    return known;
  }

  /** How many headings it reads, those included that only mean the same as known ones. */
  int read() {
    return known + alike.values().stream().mapToInt(List::size).sum();
  }

  Profile profile() {
    return profile;
  }

  /**
   * The header with its columns.
   *
   * @param blocks of its row, of which it reads one or all
   * @throws SourceException when two headings mean the same column
   */
  Header header(int row, int width, List<Block> blocks, String place) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> warnings = new ArrayList<>(notes);
    strong.forEach((name, places) -> columns.put(name, only(name, clear(places), place)));
    strong.values().forEach(places -> otherwise(places, columns, warnings));
    alike.forEach((name, places) -> alike(name, places, columns, warnings));
    weak.forEach((name, places) -> second(name, places, columns, warnings));
    caseByItsReferences(columns, warnings);
    caseByChild(columns, warnings);
    secondLook(columns, warnings);
    profile.mapping().ifPresent(mapping -> warnings.addAll(absent(mapping)));
    List<Block> apart = own.equals(Block.ALL) ? List.of() : others(blocks);
    apart.forEach(block -> warnings.add(block.notRead()));
    return new Header(row, profile, headings, width, own, apart, columns, warnings);
  }

  /** A log that has no number for a case but one for the child ties its rows by that. */
  private void caseByChild(Map<String, Integer> columns, List<String> warnings) {
    Integer child = columns.get(Field.CHILD_REF.key());
    if (child != null && profile.readsAlike() && !columns.containsKey(Field.CASE_REF.key())) {
      columns.put(Field.CASE_REF.key(), child);
      warnings.add(
          "Column \"%s\" was read as case_ref as well, because no other column has the number of a case."
              .formatted(headings.get(child)));
    }
  }

  /**
   * "VPU ref" is a number of something that only its writers know; where no other column has that
   * of a case, and what stands below looks like one, it is the case's.
   */
  private void caseByItsReferences(Map<String, Integer> columns, List<String> warnings) {
    if (columns.containsKey(Field.CASE_REF.key())) {
      return;
    }
    onlyReferences()
        .ifPresent(
            at -> {
              columns.put(Field.CASE_REF.key(), at);
              warnings.add(
                  "Column \"%s\" was read as case_ref, because it alone has references and no other column has the number of a case."
                      .formatted(headings.get(at)));
            });
  }

  /** The only column with references of something; numbers that go on and on are of the rows. */
  private Optional<Integer> onlyReferences() {
    if (isMail() || !profile.readsAlike()) {
      return Optional.empty();
    }
    List<Integer> perhaps =
        IntStream.range(0, keys.size())
            .filter(at -> isSomeNumber(at) && (isUnplaced(at) || isNoRowNumber(at)))
            .filter(at -> shape(at).writtenReferences())
            .boxed()
            .toList();
    List<Integer> ofCases =
        perhaps.size() == 1 ? perhaps : perhaps.stream().filter(at -> !shape(at).counts()).toList();
    return ofCases.size() == 1 ? Optional.of(ofCases.get(0)) : Optional.empty();
  }

  /** One that is known as a number of rows, and isn't, is a number of something else. */
  private boolean isSomeNumber(int at) {
    return ENTRY_ID.equals(profile.headings().get(keys.get(at)))
        || meanings().isSomeNumber(headings.get(at));
  }

  private boolean isNoRowNumber(int at) {
    return placesOf(ENTRY_ID).contains(at) && !shape(at).counts();
  }

  private boolean isUnplaced(int at) {
    return Stream.of(strong, alike)
        .flatMap(columns -> columns.values().stream())
        .noneMatch(places -> places.contains(at));
  }

  private void secondLook(Map<String, Integer> columns, List<String> warnings) {
    if (isMail() || !profile.readsAlike()) {
      return;
    }
    List<Integer> unread =
        IntStream.range(0, keys.size())
            .filter(at -> !keys.get(at).isEmpty() && !columns.containsValue(at))
            .filter(at -> !profile.dropped().contains(keys.get(at)))
            .boxed()
            .toList();
    warnings.addAll(new SecondLook(headings, this::shape, columns).take(unread));
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

  private void place(String key, int index) {
    if (!profile.knows(key)) {
      placeAlike(index);
      return;
    }
    known++;
    String column = profile.headings().get(key);
    if (column != null) {
      strong.computeIfAbsent(column, name -> new ArrayList<>()).add(index);
    } else if (profile.weak().get(key) != null) {
      weak.computeIfAbsent(profile.weak().getOrDefault(key, ""), name -> new ArrayList<>())
          .add(index);
    }
  }

  /** A log that somebody made heads its columns in words of its own. */
  private void placeAlike(int index) {
    if (keys.get(index).isEmpty() || !profile.readsAlike()) {
      return;
    }
    index()
        .sameWords(headings.get(index))
        .filter(meaning -> isDated(meaning.column()) || !shape(index).dates())
        .map(meaning -> List.of(new Candidate(meaning.column(), SAME_WORDS, Integer.MAX_VALUE)))
        .or(() -> byItsIdeas(index))
        .ifPresent(candidates -> candidates(index, candidates));
  }

  private void placeByItsIdeas(int index) {
    byItsIdeas(index).ifPresent(candidates -> candidates(index, candidates));
  }

  private static boolean isDated(String column) {
    return Field.find(column)
        .filter(field -> field.kind() == FieldKind.TIME || field.kind() == FieldKind.DATE)
        .isPresent();
  }

  private boolean isMail() {
    return profile.kind() == TableKind.EMAIL_LOG;
  }

  private HeadingIndex index() {
    return isMail() ? HeadingIndex.MAIL : HeadingIndex.CASES;
  }

  private HeadingMeanings meanings() {
    return isMail() ? HeadingMeanings.MAIL : HeadingMeanings.CASES;
  }

  private ColumnShape shape(int index) {
    return shapes.of(index);
  }

  /** What the values don't rule out; where some are codes of a column, that one first. */
  private Optional<List<Candidate>> byItsIdeas(int index) {
    List<Candidate> candidates = meanings().of(headings.get(index));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    ColumnShape shape = shape(index);
    List<Candidate> allowed =
        candidates.stream()
            .filter(candidate -> shape.allows(candidate.column()))
            .filter(candidate -> candidate.ideas() > 1 || shape.hasWordsOf(candidate.column()))
            .sorted(Comparator.comparingInt(candidate -> shape.doubt(candidate.column())))
            .toList();
    return Optional.of(allowed).filter(any -> !any.isEmpty());
  }

  /** Of two headings for one column the surer has it; the other may mean something else. */
  private void candidates(int index, List<Candidate> candidates) {
    Candidate first = candidates.get(0);
    List<Integer> places = alike.computeIfAbsent(first.column(), absent -> new ArrayList<>());
    List<Candidate> others = places.isEmpty() ? List.of() : ranked.get(places.get(0));
    ranked.put(index, candidates);
    if (others == null || others.isEmpty() || others.get(0).rank() == first.rank()) {
      places.add(index);
    } else if (first.rank() < others.get(0).rank()) {
      int other = places.get(0);
      places.set(0, index);
      nextMeaning(other, others);
    } else {
      nextMeaning(index, candidates);
    }
  }

  private void nextMeaning(int index, List<Candidate> candidates) {
    if (candidates.size() > 1) {
      candidates(index, candidates.subList(1, candidates.size()));
    }
  }

  private boolean matches() {
    return profile
        .mapping()
        .map(mapping -> mapping.missing(keys).isEmpty())
        .orElseGet(this::matchesShipped);
  }

  private boolean matchesShipped() {
    Set<String> there = new HashSet<>(strong.keySet());
    Stream.of(alike, weak)
        .flatMap(columns -> columns.entrySet().stream())
        .filter(column -> column.getValue().size() == 1)
        .forEach(column -> there.add(column.getKey()));
    onlyReferences().ifPresent(at -> there.add(Field.CASE_REF.key()));
    return strong.size() + alike.size() >= profile.least()
        && !(profile.readsAlike() && saysValues())
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
        headings.stream().filter(heading -> !Heading.key(heading).isEmpty()).toList();
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
        warnings.add(
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
    return ranked.getOrDefault(at, List.of()).stream()
        .skip(1)
        .map(Candidate::column)
        .filter(column -> !columns.containsKey(column) && !alike.containsKey(column))
        .filter(column -> shape(at).shows(column))
        .findFirst();
  }

  private int only(String name, List<Integer> places, String place) {
    if (places.size() > 1) {
      throw new SourceException(
          "%s: the columns \"%s\" and \"%s\" both mean %s. Delete one of them or give it another heading."
              .formatted(place, headings.get(places.get(0)), headings.get(places.get(1)), name));
    }
    return places.get(0);
  }

  private void second(
      String name, List<Integer> places, Map<String, Integer> columns, List<String> warnings) {
    if (columns.containsKey(name)) {
      places.forEach(
          at ->
              warnings.add(
                  "Column \"%s\" was not used: \"%s\" already says %s."
                      .formatted(headings.get(at), headings.get(columns.get(name)), name)));
    } else if (places.size() == 1) {
      columns.put(name, places.get(0));
    } else {
      warnings.add(
          "Columns \"%s\" and \"%s\" could both be %s, so neither was used. Give one of them a clearer heading."
              .formatted(headings.get(places.get(0)), headings.get(places.get(1)), name));
    }
  }

  private static List<String> trimmed(List<String> cells) {
    List<String> texts = new ArrayList<>(cells.stream().map(WhiteSpace::fold).toList());
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }
}
