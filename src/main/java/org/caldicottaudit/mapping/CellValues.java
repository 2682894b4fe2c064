package org.caldicottaudit.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as typed values, before anything is made of them: a text stays as it stands, a
 * date is in ISO 8601 with the offset of the clock that it was read by.
 */
final class CellValues {
  private static final MathContext AS_EXCEL_STORES = new MathContext(15);

  /** Zeros in front belong to a reference; a colon to a time of day. */
  private static final Pattern MORE_THAN_A_NUMBER = Pattern.compile("0\\d.*|.*:.*");

  /** Headings of dates that no field is for. */
  private static final Pattern DATED =
      Pattern.compile("(?i).*\\b(?:date|dated|until|due|deadline|expiry|expires)\\b.*");

  private final ColumnNames names;
  private final List<String> meanings;
  private final Set<Integer> texts = new HashSet<>();
  private final Map<Integer, DateReader> dates = new HashMap<>();
  private final Map<Integer, ZoneId> zones = new HashMap<>();

  CellValues(Header header, Map<Integer, DateOrder> orders) {
    this.names = new ColumnNames(header);
    this.meanings =
        IntStream.range(0, header.headings().size())
            .mapToObj(i -> header.name(i).orElse(""))
            .toList();
    Tally unheard = new Tally();
    for (int place : header.dateColumns()) {
      dates.put(
          place,
          new DateReader(
              header.headings().get(place),
              Optional.ofNullable(orders.get(place)),
              header.zone(place),
              unheard));
      header.zone(place).ifPresent(zone -> zones.put(place, zone));
    }
    for (int place = 0; place < meanings.size(); place++) {
      String heading = header.headings().get(place);
      if (meanings.get(place).isEmpty() && DATED.matcher(heading).matches()) {
        dates.put(place, new DateReader(heading, common(orders), header.clock(), unheard));
      }
    }
    for (int place : header.columns().values()) {
      if (!dates.containsKey(place) && isText(meanings.get(place))) {
        texts.add(place);
      }
    }
  }

  /** The order of all dates of the table; empty when it has several or none is needed. */
  private static Optional<DateOrder> common(Map<Integer, DateOrder> orders) {
    Set<DateOrder> all = new HashSet<>(orders.values());
    return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }

  /** Whether the column holds words or references, so that a number in it is one too. */
  private static boolean isText(String meaning) {
    return Field.find(meaning)
        .map(field -> field.kind() != FieldKind.NUMBER && field.kind() != FieldKind.FLAG)
        .orElse(true);
  }

  /** Name of each column to its value; null where the cell is blank or holds an error. */
  Map<String, @Nullable Object> of(Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    List<Cell> cells = row.cells();
    for (int i = 0; i < meanings.size(); i++) {
      values.put(names.at(i), value(i, row.cell(i)));
    }
    for (int i = meanings.size(); i < cells.size(); i++) {
      Object value = value(i, cells.get(i));
      if (value != null) {
        values.put(names.at(i), value);
      }
    }
    return values;
  }

  /** Of the used columns alone, by what they mean, without blanks. */
  Map<String, Object> byMeaning(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < meanings.size(); i++) {
      Object value = meanings.get(i).isEmpty() ? null : value(i, row.cell(i));
      if (value != null) {
        values.put(meanings.get(i), value);
      }
    }
    return values;
  }

  private @Nullable Object value(int place, Cell cell) {
    if (cell instanceof Cell.Flag flag) {
      return flag.value();
    }
    if (cell instanceof Cell.DateTime time) {
      return local(time.value(), zones.getOrDefault(place, Moment.LONDON));
    }
    if (cell instanceof Cell.Numeric number && !texts.contains(place) && !isMore(number)) {
      return number(number.value());
    }
    String text = WhiteSpace.trim(cell.shown());
    if (text.isEmpty()) {
      return null;
    }
    DateReader reader = dates.get(place);
    return reader == null ? text : written(reader, cell, text);
  }

  private static boolean isMore(Cell.Numeric number) {
    return MORE_THAN_A_NUMBER.matcher(number.shown()).matches();
  }

  private static @Nullable Object number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return null;
    }
    BigDecimal number = new BigDecimal(value).round(AS_EXCEL_STORES).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static String written(DateReader reader, Cell cell, String text) {
    try {
      return reader.iso(cell).orElse(text);
    } catch (UnreadableCellException e) {
      return text; // the row is quarantined for it where that matters
    }
  }

  private static String local(LocalDateTime time, ZoneId zone) {
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return time.toLocalDate().toString();
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return offsets.isEmpty()
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(time, offsets.get(0)));
  }
}
