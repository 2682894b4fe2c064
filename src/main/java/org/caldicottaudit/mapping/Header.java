package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.source.Row;

/**
 * A row of headings that was recognised.
 *
 * @param row as a person sees it
 * @param headings as written, white space folded, to the last that isn't blank
 * @param width cells of the whole header row, with blank ones at its end
 * @param own the columns of the table itself
 * @param apart columns that stand beside the table and aren't read
 * @param columns column name to place in the row, which counts from 0
 * @param stated the clock that the lines above name; empty where they name none
 * @param legend what the lines above say of short words
 * @param named the type of entries that the name of the sheet or file says; empty where it says
 *     none
 * @param warnings headings that could have been something else
 */
record Header(
    int row,
    Profile profile,
    List<String> headings,
    int width,
    Block own,
    List<Block> apart,
    Map<String, Integer> columns,
    Optional<ZoneId> stated,
    Map<String, String> legend,
    Optional<String> named,
    List<String> warnings) {
  Header {
    headings = List.copyOf(headings);
    apart = List.copyOf(apart);
    columns = Map.copyOf(columns);
    legend = Map.copyOf(legend);
    warnings = List.copyOf(warnings);
  }

  /** The fields that the table can say. */
  Set<Field> fields() {
    if (profile.form() == RowForm.AUDIT_DATA) {
      return AuditDataRows.FIELDS;
    }
    EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    columns.keySet().forEach(name -> Field.find(name).ifPresent(fields::add));
    boolean withStatus = profile.statusInRecipients() || profile.form() == RowForm.TRACKING;
    if (withStatus && fields.contains(Field.RECIPIENTS)) {
      fields.add(Field.STATUS);
    }
    if (columns.containsKey(FieldsReader.TLS)) {
      fields.add(Field.ENCRYPTION);
    }
    for (CaseStep step : profile.steps()) {
      step.dates()
          .forEach(
              (field, column) -> {
                if (columns.containsKey(column)) {
                  fields.add(field);
                }
              });
    }
    NamedRole.in(this).forEach(column -> fields.add(column.role()));
    entryType().ifPresent(type -> fields.add(Field.ENTRY_TYPE));
    return fields;
  }

  /** With one of its columns taken for another. */
  Header renamed(String column, String other) {
    Map<String, Integer> renamed = new HashMap<>(columns);
    Integer place = renamed.remove(column);
    if (place != null) {
      renamed.put(other, place);
    }
    return new Header(
        row, profile, headings, width, own, apart, renamed, stated, legend, named, warnings);
  }

  /** Without one of its columns. */
  Header without(Field field) {
    Map<String, Integer> fewer = new HashMap<>(columns);
    fewer.remove(field.key());
    return new Header(
        row, profile, headings, width, own, apart, fewer, stated, legend, named, warnings);
  }

  /** With that column read as the field, whatever was. */
  Header with(Field field, int place) {
    Map<String, Integer> more = new HashMap<>(columns);
    more.put(field.key(), place);
    return new Header(
        row, profile, headings, width, own, apart, more, stated, legend, named, warnings);
  }

  /** With the clock that the lines above it name, and what they say of short words. */
  Header below(List<Row> lines) {
    return new Header(
        row,
        profile,
        headings,
        width,
        own,
        apart,
        columns,
        StatedZone.in(lines),
        Legend.in(lines),
        named,
        warnings);
  }

  /** With what the name of its sheet or file says of its rows. */
  Header named(Optional<String> type) {
    return new Header(
        row, profile, headings, width, own, apart, columns, stated, legend, type, warnings);
  }

  /** The places of the columns that hold dates or times. */
  Set<Integer> dateColumns() {
    Set<Integer> places = new HashSet<>();
    if (profile.form() == RowForm.NOTHING) {
      return places;
    }
    columns.forEach(
        (name, place) -> {
          if (profile.dates().contains(name)
              || Field.find(name).map(Header::isDate).orElse(false)) {
            places.add(place);
          }
        });
    return places;
  }

  private static boolean isDate(Field field) {
    return field.kind() == FieldKind.DATE || field.kind() == FieldKind.TIME;
  }

  /**
   * The type that every row is of, where no column says it and the heading of the number does:
   * below "Consent no" stand consents.
   */
  Optional<String> entryType() {
    if (has(Field.ENTRY_TYPE)) {
      return Optional.empty();
    }
    return typeOfNumber().or(() -> Registers.type(this));
  }

  /** The type that the heading of the number says: "Consent no". */
  Optional<String> typeOfNumber() {
    return Optional.of(Field.ENTRY_ID)
        .filter(this::has)
        .map(id -> profile.kinds().get(Heading.key(heading(id.key()))));
  }

  /** Whether a column is read as that field. */
  boolean has(Field field) {
    return columns.containsKey(field.key());
  }

  /** The column name at that place; empty when it isn't used. */
  Optional<String> name(int place) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue() == place)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The heading of a column, for sentences. */
  String heading(String column) {
    Integer place = columns.get(column);
    return place == null ? column : headings.get(place);
  }

  /** Whether something in that column would be lost without a word. */
  boolean lacksHeading(int column) {
    return (column >= headings.size() || headings.get(column).isEmpty())
        && apart.stream().noneMatch(block -> block.holds(column));
  }

  /** Whether a record of that many cells leaves no doubt about which cell is whose. */
  boolean fits(int cells) {
    return cells >= headings.size() && cells <= Math.max(width, headings.size());
  }

  /**
   * Whose clock the times are by that no heading tells: what a user's mapping says, else the lines
   * above the table, else what is known of such exports; empty when nobody knows.
   */
  Optional<ZoneId> clock() {
    return isMapped() ? profile.zone() : stated.or(profile::zone);
  }

  private boolean isMapped() {
    return profile.mapping().isPresent() && profile.zone().isPresent();
  }

  /**
   * Whose clock the times of a column are by: what a user's mapping says, else the heading of the
   * day or of its time, else {@link #clock}.
   */
  Optional<ZoneId> zone(int place) {
    if (isMapped()) {
      return profile.zone();
    }
    return HeadingZone.in(headings.get(place))
        .or(
            () ->
                name(place)
                    .map(name -> columns.get(SplitTime.PREFIX + name))
                    .flatMap(time -> HeadingZone.in(headings.get(time))))
        .or(this::clock);
  }

  /** Keys of the headings, to recognise a repeated header. */
  List<String> keys() {
    return headings.stream().map(Heading::key).collect(Collectors.toList());
  }
}
