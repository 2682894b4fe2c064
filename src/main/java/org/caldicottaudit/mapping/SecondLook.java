package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;

/**
 * Looks once more at the columns of a sharing log that no heading names by itself: by the column
 * before them, by most of what the heading says, or as the house that keeps the log. Takes a field
 * only where no other column has it and the values say so too.
 */
final class SecondLook {
  /** So far a column that says whose name this is may stand before it. */
  private static final int NEAR = 2;

  private static final Set<String> THEIRS =
      Set.of(Field.REQUESTER_ORG.key(), Field.RECIPIENT_ORG.key());

  private static final Map<String, String> ORGANISATION_OF =
      Map.of(
          Field.RECIPIENT_NAME.key(), Field.RECIPIENT_ORG.key(),
          Field.REQUESTER_NAME.key(), Field.REQUESTER_ORG.key());

  private static final HeadingMeanings MEANINGS = HeadingMeanings.CASES;

  private final List<String> headings;
  private final IntFunction<ColumnShape> shapes;
  private final Map<String, Integer> columns;
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param columns field to the place of its column; grows
   */
  SecondLook(List<String> headings, IntFunction<ColumnShape> shapes, Map<String, Integer> columns) {
    this.headings = headings;
    this.shapes = shapes;
    this.columns = columns;
  }

  /**
   * Takes what it can from left to right, because each column may tell of the next.
   *
   * @return what a person must know of it
   */
  List<String> take(List<Integer> unread) {
    theirOrganisation();
    unread.forEach(this::take);
    return warnings;
  }

  /** "Organisation" behind the name of who asked is theirs, not that of who keeps the log. */
  private void theirOrganisation() {
    Integer at = columns.get(Field.AGENCY.key());
    if (at == null || !MEANINGS.isSomeOrganisation(headings.get(at))) {
      return;
    }
    behindAnother(at)
        .filter(found -> THEIRS.contains(found.column()))
        .or(() -> beforeTheirName(at))
        .ifPresent(
            found -> {
              columns.remove(Field.AGENCY.key());
              take(found, at);
            });
  }

  /** "Agency" right before the name of who received something is where they work. */
  private Optional<Found> beforeTheirName(int at) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue() == at + 1)
        .flatMap(column -> Optional.ofNullable(ORGANISATION_OF.get(column.getKey())).stream())
        .filter(organisation -> !columns.containsKey(organisation))
        .findFirst()
        .map(
            organisation ->
                new Found(
                    organisation,
                    "because it stands before \"%s\"".formatted(headings.get(at + 1))));
  }

  private void take(int at) {
    Stream.of(behindAnother(at), loosely(at), house(at))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(found -> take(found, at));
  }

  private void take(Found found, int at) {
    columns.put(found.column(), at);
    warnings.add(
        "Column \"%s\" was read as %s, %s."
            .formatted(headings.get(at), found.column(), found.reason()));
  }

  private record Found(String column, String reason) {}

  private Optional<Found> behindAnother(int at) {
    return before(at).flatMap(before -> behind(before.getKey(), before.getValue(), at));
  }

  private Optional<Found> behind(String column, int place, int at) {
    String reason = "because it stands behind \"%s\"".formatted(headings.get(place));
    return Stream.concat(
            times(column, at).stream(), free(MEANINGS.behind(column, headings.get(at)), at))
        .findFirst()
        .map(meant -> new Found(meant, reason));
  }

  /** The nearest column before it that is read. */
  private Optional<Map.Entry<String, Integer>> before(int at) {
    return IntStream.rangeClosed(1, NEAR)
        .map(back -> at - back)
        .boxed()
        .flatMap(
            place -> columns.entrySet().stream().filter(column -> column.getValue().equals(place)))
        .findFirst();
  }

  /** "Time" right behind a day is that day's. */
  private Optional<String> times(String column, int at) {
    String time = SplitTime.PREFIX + column;
    return Field.find(column)
        .filter(field -> field.kind() == FieldKind.TIME && !columns.containsKey(time))
        .filter(field -> MEANINGS.isTime(headings.get(at)) && shapes.apply(at).timesOfDay())
        .map(field -> time);
  }

  private Optional<Found> loosely(int at) {
    String heading = headings.get(at);
    ColumnShape shape = shapes.apply(at);
    boolean tells = MEANINGS.tells(heading) || shape.dates() || shape.people();
    return free(MEANINGS.loosely(heading), at)
        .filter(
            column ->
                MEANINGS.isSure(heading, column)
                    || (shape.proves(column) && (tells || shape.saysCodes(column))))
        .findFirst()
        .map(column -> new Found(column, "by most of its words and by its values"));
  }

  /** "School" above the same name in nearly every row is whose log it is. */
  private Optional<Found> house(int at) {
    String agency = Field.AGENCY.key();
    return MEANINGS.isHouse(headings.get(at))
            && !columns.containsKey(agency)
            && shapes.apply(at).saysNearlyOneThing()
        ? Optional.of(new Found(agency, "because nearly every row has the same"))
        : Optional.empty();
  }

  /** Those that no other column has and that the values show. */
  private Stream<String> free(List<String> candidates, int at) {
    ColumnShape shape = shapes.apply(at);
    return candidates.stream()
        .filter(column -> !columns.containsKey(column) && shape.shows(column));
  }
}
