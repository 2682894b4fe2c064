package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.source.Cell;

/**
 * Reads the dates of one column. A time of exactly midnight without a zone is a day without time:
 * databases write days so.
 */
final class DateReader {
  private static final String UNREADABLE =
      "The cell holds no date that can be read. Write it as 2026-04-03, 03/04/2026 or 3 April 2026,"
          + " with a time as 14:05.";
  private static final String IMPOSSIBLE = "There is no such date%s. Correct it.";
  private static final String AMBIGUOUS =
      "The date could be read day first or month first. Write it as 2026-04-03, or say --date-order"
          + " dmy or --date-order mdy.";
  private static final String GAP =
      "There is no such time in London: the clocks went forward in that hour. Correct it.";
  private static final LocalDate NEVER_FILLED = LocalDate.of(1900, 1, 1);

  private final String heading;
  private final Optional<DateOrder> order;
  private final Optional<ZoneId> zone;
  private final Tally tally;

  /**
   * @param order of the numbers in its dates; empty where none needs one
   * @param zone of times that name none; empty when nobody knows
   */
  DateReader(String heading, Optional<DateOrder> order, Optional<ZoneId> zone, Tally tally) {
    this.heading = heading;
    this.order = order;
    this.zone = zone;
    this.tally = tally;
  }

  /** The day of a cell; empty when blank. */
  Optional<LocalDate> day(Cell cell) throws UnreadableCellException {
    return moment(cell).map(Moment::date);
  }

  /**
   * The day of birth in a cell; empty when blank.
   *
   * @param latest last of the row's other dates: nobody is written about before birth, so it
   *     settles the century of a year with two digits
   */
  Optional<LocalDate> birthday(Cell cell, Optional<LocalDate> latest)
      throws UnreadableCellException {
    Optional<WrittenDate> written = DateText.parse(CellText.of(cell, heading));
    if (!written.map(WrittenDate::shortYear).orElse(false)) {
      return day(cell);
    }
    LocalDate limit =
        latest.orElseThrow(
            () ->
                unreadable("The year has two digits, which leaves the century open. Write four."));
    tally.note(heading, "years with two digits, taken as the last before the row's other dates");
    LocalDate day = dayOf(written.get());
    return Optional.of(day.isAfter(limit) ? day.minusYears(100) : day);
  }

  /** The point in time of a cell, or its day where it gives no time; empty when blank. */
  Optional<Moment> moment(Cell cell) throws UnreadableCellException {
    if (cell instanceof Cell.DateTime time) {
      return local(time.value().toLocalDate(), Optional.of(time.value().toLocalTime()));
    }
    String text = CellText.of(cell, heading);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (Placeholder.isNoDate(text)) {
      tally.note(heading, "cells with a word for nothing, taken as blank");
      return Optional.empty();
    }
    return written(DateText.parse(text).orElseThrow(() -> unreadable(UNREADABLE)));
  }

  /**
   * The day of a cell, or its time by the clock that it was written by, in ISO 8601; empty when
   * blank.
   */
  Optional<String> iso(Cell cell) throws UnreadableCellException {
    Optional<Moment> moment = moment(cell);
    if (moment.isEmpty() || !moment.get().hasTime()) {
      return moment.map(Moment::toString);
    }
    ZoneId clock =
        DateText.parse(CellText.of(cell, heading))
            .flatMap(WrittenDate::offset)
            .map(ZoneId.class::cast)
            .orElse(zone.orElse(Moment.LONDON));
    return moment.map(
        time ->
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.instant().atZone(clock).toOffsetDateTime()));
  }

  private Optional<Moment> written(WrittenDate date) throws UnreadableCellException {
    if (date.shortYear()) {
      tally.note(heading, "years with two digits, taken as those from 1970 to 2069");
    }
    LocalDate day = dayOf(date);
    if (date.offset().isPresent() && date.time().isPresent()) {
      return Optional.of(Moment.at(day.atTime(date.time().get()).toInstant(date.offset().get())));
    }
    return local(day, date.time());
  }

  private LocalDate dayOf(WrittenDate date) throws UnreadableCellException {
    if (date.ambiguous() && date.proof().isEmpty() && order.isEmpty()) {
      throw unreadable(AMBIGUOUS);
    }
    DateOrder inUse = date.byWeekday().or(() -> order).or(date::proof).orElse(DateOrder.DMY);
    try {
      LocalDate day = date.day(inUse);
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        throw unreadable(IMPOSSIBLE.formatted(" in any log"));
      }
      return day;
    } catch (DateTimeException e) {
      throw unreadable(IMPOSSIBLE.formatted(date.ordered() ? "" : " when read as " + inUse));
    }
  }

  private Optional<Moment> local(LocalDate day, Optional<LocalTime> time)
      throws UnreadableCellException {
    if (day.equals(NEVER_FILLED)) {
      tally.note(heading, "cells with 1 January 1900, taken as blank");
      return Optional.empty();
    }
    if (time.isEmpty() || time.get().equals(LocalTime.MIDNIGHT)) {
      return Optional.of(Moment.on(day));
    }
    return Optional.of(placed(day.atTime(time.get())));
  }

  private Moment placed(LocalDateTime local) throws UnreadableCellException {
    ZoneId place = zone.orElse(Moment.LONDON);
    List<ZoneOffset> offsets = place.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw unreadable(GAP);
    }
    boolean certain = offsets.size() == 1 && zone.isPresent();
    if (offsets.size() > 1) {
      tally.note(heading, "times in the doubled hour of October, of which the earlier was taken");
    } else if (zone.isEmpty()) {
      tally.note(heading, "times without a time zone, taken as London's");
    }
    return new Moment(local.toInstant(offsets.get(0)), true, certain);
  }

  private UnreadableCellException unreadable(String reason) {
    return new UnreadableCellException(heading, reason);
  }
}
