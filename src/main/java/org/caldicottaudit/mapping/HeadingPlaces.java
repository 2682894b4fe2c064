package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.mapping.HeadingMeanings.Candidate;

/** Which headings of one row mean which column, by their words and by what stands below them. */
final class HeadingPlaces {
  /** Surer than any meaning by ideas. */
  private static final int SAME_WORDS = -1;

  private final Profile profile;
  private final List<String> headings;
  private final List<String> keys;
  private final ColumnShapes shapes;
  private final Map<String, List<Integer>> strong = new LinkedHashMap<>();
  private final Map<String, List<Integer>> weak = new LinkedHashMap<>();
  private final Map<String, List<Integer>> alike = new LinkedHashMap<>();
  private final Map<Integer, List<Candidate>> ranked = new HashMap<>();
  private int known;

  /**
   * @param keys of the headings; empty for those that belong to another table
   * @param shapes what stands below that row, which may rule out what a heading could mean
   */
  HeadingPlaces(Profile profile, List<String> headings, List<String> keys, ColumnShapes shapes) {
    this.profile = profile;
    this.headings = headings;
    this.keys = keys;
    this.shapes = shapes;
    for (int i = 0; i < keys.size(); i++) {
      place(keys.get(i), i);
    }
  }

  Profile profile() {
    return profile;
  }

  String heading(int at) {
    return headings.get(at);
  }

  String key(int at) {
    return keys.get(at);
  }

  int size() {
    return keys.size();
  }

  /** How many headings the profile knows. */
  int known() {
    return known;
  }

  /** Column to the places of the headings that mean it beyond doubt; may be changed. */
  Map<String, List<Integer>> strong() {
    return strong;
  }

  /** The same of headings that mean it only where no other does. */
  Map<String, List<Integer>> weak() {
    return weak;
  }

  /** The same of headings that nobody wrote down. */
  Map<String, List<Integer>> alike() {
    return alike;
  }

  ColumnShape shape(int at) {
    return shapes.of(at);
  }

  /** Whether two columns say the same wherever both say something. */
  boolean agree(int one, int other) {
    return shapes.agree(one, other);
  }

  boolean isMail() {
    return profile.kind() == TableKind.EMAIL_LOG;
  }

  /** Whether it is a sharing log that somebody made. */
  boolean isMadeSharingLog() {
    return !isMail() && profile.readsAlike();
  }

  HeadingMeanings meanings() {
    return isMail() ? HeadingMeanings.MAIL : HeadingMeanings.CASES;
  }

  private HeadingIndex index() {
    return isMail() ? HeadingIndex.MAIL : HeadingIndex.CASES;
  }

  /** Where the headings for a column are that don't need another one's absence. */
  List<Integer> of(String column) {
    return Stream.of(strong, alike)
        .flatMap(columns -> columns.getOrDefault(column, List.of()).stream())
        .toList();
  }

  /** How many headings may mean a column. */
  int count(String column) {
    return of(column).size() + weak.getOrDefault(column, List.of()).size();
  }

  boolean isUnplaced(int at) {
    return Stream.of(strong, alike)
        .flatMap(columns -> columns.values().stream())
        .noneMatch(places -> places.contains(at));
  }

  /** Gives a heading to a column that no other has. */
  void give(String column, int at) {
    Stream.of(strong, alike).forEach(columns -> remove(at, columns));
    alike.put(column, new ArrayList<>(List.of(at)));
  }

  private static void remove(Integer at, Map<String, List<Integer>> columns) {
    columns.values().forEach(places -> places.remove(at));
    columns.values().removeIf(List::isEmpty);
  }

  /** What else a heading means, the likelier first. */
  Stream<String> further(int at) {
    return ranked.getOrDefault(at, List.of()).stream().skip(1).map(Candidate::column);
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
        .filter(meaning -> !(isAnswered(meaning.column()) && shape(index).people()))
        .filter(meaning -> !(isReference(meaning.column()) && shape(index).sentences()))
        .map(meaning -> List.of(new Candidate(meaning.column(), SAME_WORDS, Integer.MAX_VALUE)))
        .or(() -> byItsIdeas(index))
        .ifPresent(candidates -> candidates(index, candidates));
  }

  /** Places a heading as if it weren't known. */
  void placeByItsIdeas(int index) {
    byItsIdeas(index).ifPresent(candidates -> candidates(index, candidates));
  }

  private static boolean isDated(String column) {
    return Field.find(column)
        .filter(field -> field.kind() == FieldKind.TIME || field.kind() == FieldKind.DATE)
        .isPresent();
  }

  private static boolean isReference(String column) {
    return Field.find(column).filter(field -> field.kind() == FieldKind.ID).isPresent();
  }

  private static boolean isAnswered(String column) {
    return Field.find(column).filter(field -> field.kind() == FieldKind.FLAG).isPresent();
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
    if (first.rank() == SAME_WORDS && !places.isEmpty() && ideasDiffer(index, places.get(0))) {
      int other = places.remove(0);
      placeByItsIdeas(other);
      placeByItsIdeas(index);
    } else if (others == null || others.isEmpty() || others.get(0).rank() == first.rank()) {
      places.add(index);
    } else if (first.rank() < others.get(0).rank()) {
      int other = places.get(0);
      places.set(0, index);
      nextMeaning(other, others);
    } else {
      nextMeaning(index, candidates);
    }
  }

  /** Whether two headings with the words of one known heading mean two columns by all they say. */
  private boolean ideasDiffer(int one, int other) {
    Optional<String> meant = byItsIdeas(one).map(found -> found.get(0).column());
    return meant.isPresent()
        && byItsIdeas(other)
            .filter(found -> !found.get(0).column().equals(meant.get()))
            .isPresent();
  }

  private void nextMeaning(int index, List<Candidate> candidates) {
    if (candidates.size() > 1) {
      candidates(index, candidates.subList(1, candidates.size()));
    }
  }
}
