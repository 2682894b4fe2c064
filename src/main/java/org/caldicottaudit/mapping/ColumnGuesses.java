package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.Row;

/** Guesses for each heading of one row which field of one kind of log it means. */
final class ColumnGuesses {
  private static final List<String> NEVER = HeadingWords.list("/never");
  private static final List<String> CASE = HeadingWords.list("/case");
  private static final List<String> NO_ADDRESS = HeadingWords.list("/addresses/");

  private static final String NOT_RECOGNISED = "not recognised";
  private static final int BY_VALUES = 50;

  /** A field for a heading, or none, and why. */
  record Guess(String column, int strength, String reason) {}

  private final TableKind kind;
  private final HeadingIndex index;
  private final Set<String> dropped;
  private final List<String> headings;
  private final List<ColumnShape> shapes = new ArrayList<>();
  private final Map<Integer, Guess> guesses = new LinkedHashMap<>();

  /**
   * @param dropped keys of headings that are known and not used
   * @param below rows below the headings
   */
  ColumnGuesses(
      TableKind kind,
      HeadingIndex index,
      Set<String> dropped,
      List<String> headings,
      List<Row> below,
      Vocabulary words) {
    this.kind = kind;
    this.index = index;
    this.dropped = dropped;
    this.headings = headings;
    for (int i = 0; i < headings.size(); i++) {
      shapes.add(new ColumnShape(below, i, words));
    }
    for (int i = 0; i < headings.size(); i++) {
      guesses.put(i, byHeading(i));
    }
    settleRivals();
    byValues();
  }

  /** Place of each heading to what it means; the field is "" where nothing is likely enough. */
  Map<Integer, Guess> guesses() {
    return guesses;
  }

  /** How much of the table has become clear. */
  int strength() {
    return guesses.values().stream().mapToInt(Guess::strength).sum();
  }

  private Guess byHeading(int at) {
    String heading = headings.get(at);
    String key = Heading.key(heading);
    if (key.isEmpty()) {
      return none("nothing to tell it by");
    }
    if (headings.stream().filter(other -> Heading.key(other).equals(key)).count() > 1) {
      return none("stands more than once: give each its own heading");
    }
    if (HeadingWords.of(heading).hasAnyOf(NEVER)) {
      return none("never used");
    }
    List<HeadingIndex.Meaning> meanings = index.meanings(heading, shapes.get(at).dates());
    if (meanings.isEmpty()) {
      return none(dropped.contains(key) ? "known and not needed" : NOT_RECOGNISED);
    }
    return fitting(at, meanings);
  }

  /** Of several meanings the one that the values allow. */
  private Guess fitting(int at, List<HeadingIndex.Meaning> meanings) {
    List<HeadingIndex.Meaning> left =
        meanings.stream().filter(meaning -> against(at, meaning.column()).isEmpty()).toList();
    if (left.isEmpty()) {
      return none(against(at, meanings.get(0).column()).orElse(NOT_RECOGNISED));
    }
    if (left.size() > 1) {
      return none(
          "could be "
              + left.stream()
                  .map(HeadingIndex.Meaning::column)
                  .collect(Collectors.joining(" or ")));
    }
    HeadingIndex.Meaning meaning = left.get(0);
    return new Guess(meaning.column(), meaning.likeness().strength(), meaning.reason());
  }

  private Optional<String> against(int at, String column) {
    ColumnShape shape = shapes.get(at);
    return Field.find(column).flatMap(field -> shape.never(field).or(() -> shape.against(field)));
  }

  private static Guess none(String reason) {
    return new Guess("", 0, reason);
  }

  /** A field has one heading: the surest, and none where two are equally sure. */
  private void settleRivals() {
    Map<String, List<Integer>> places = new HashMap<>();
    guesses.forEach(
        (at, guess) -> {
          if (!guess.column().isEmpty()) {
            places.computeIfAbsent(guess.column(), absent -> new ArrayList<>()).add(at);
          }
        });
    places.forEach(
        (column, rivals) -> {
          if (rivals.size() > 1) {
            settle(column, rivals);
          }
        });
  }

  private void settle(String column, List<Integer> rivals) {
    List<Integer> surest =
        rivals.stream()
            .sorted(Comparator.comparingInt((Integer at) -> -strength(at)).thenComparing(at -> at))
            .toList();
    boolean tie = strength(surest.get(0)) == strength(surest.get(1));
    for (int at : surest) {
      if (tie) {
        int other = at == surest.get(0) ? surest.get(1) : surest.get(0);
        guesses.put(
            at, none("could be %s, as \"%s\" could".formatted(column, headings.get(other))));
      } else if (at != surest.get(0)) {
        guesses.put(
            at, none("\"%s\" already says %s".formatted(headings.get(surest.get(0)), column)));
      }
    }
  }

  private int strength(int at) {
    Guess guess = guesses.get(at);
    return guess == null ? 0 : guess.strength();
  }

  /**
   * Headings that say nothing, by what stands below them, with a word of the heading in support.
   */
  private void byValues() {
    takeOnly(ColumnShape::messageIds, at -> true, Field.MESSAGE_ID, "its values are message ids");
    String addresses = "its values are e-mail addresses";
    if (kind == TableKind.EMAIL_LOG) {
      addresses(Field.SENDER, addresses);
      addresses(Field.RECIPIENTS, addresses);
      takeOnly(
          ColumnShape::dates, at -> true, Field.SENT_AT, "the only dates of the table: a guess");
    } else {
      addresses(Field.RECIPIENT_ADDRESS, addresses);
      takeOnly(
          ColumnShape::caseReferences,
          at -> HeadingWords.of(headings.get(at)).hasAnyOf(CASE),
          Field.CASE_REF,
          "its values are references of one shape");
    }
    Profiles.columns(kind).forEach(this::byCodes);
  }

  private void addresses(Field field, String reason) {
    List<String> hints = HeadingWords.list("/addresses/" + field.key());
    takeOnly(
        ColumnShape::addresses,
        at -> {
          HeadingWords words = HeadingWords.of(headings.get(at));
          return words.hasAnyOf(hints) && !words.hasAnyOf(NO_ADDRESS);
        },
        field,
        reason);
  }

  private void byCodes(String column) {
    Field.find(column)
        .ifPresent(
            field ->
                takeOnly(
                    shape -> shape.codes(column),
                    at -> index.related(headings.get(at), column) && onlyCodesOf(at, column),
                    field,
                    "its values are codes of that field"));
  }

  private boolean onlyCodesOf(int at, String column) {
    return Profiles.columns(kind).stream()
        .filter(other -> !other.equals(column))
        .noneMatch(other -> shapes.get(at).codes(other));
  }

  /** Takes the only column of such values, if its heading and the field are free. */
  private void takeOnly(
      Predicate<ColumnShape> shape, Predicate<Integer> heading, Field field, String reason) {
    boolean known = Profiles.columns(kind).contains(field.key());
    boolean taken = guesses.values().stream().anyMatch(of -> of.column().equals(field.key()));
    List<Integer> places =
        guesses.keySet().stream()
            .filter(at -> shape.test(shapes.get(at)) && heading.test(at))
            .toList();
    if (known && !taken && places.size() == 1 && isFree(places.get(0))) {
      guesses.put(places.get(0), new Guess(field.key(), BY_VALUES, reason));
    }
  }

  private boolean isFree(int at) {
    Guess guess = guesses.get(at);
    return guess != null && guess.reason().equals(NOT_RECOGNISED);
  }
}
