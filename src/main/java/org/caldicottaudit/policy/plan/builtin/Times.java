package org.caldicottaudit.policy.plan.builtin;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.ArrayValue;
import org.caldicottaudit.policy.plan.value.NumberValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * Points in time as nanoseconds since 1970. There is no clock among them: the day of an audit is
 * input.
 */
final class Times {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private Times() {}

  static void addTo(Map<String, Builtin> all) {
    Builtins.one(
        all,
        "time.parse_rfc3339_ns",
        value -> nanos(TimeLayout.of("RFC3339").parse(Operands.text(value, 1))));
    Builtins.two(
        all,
        "time.parse_ns",
        (layout, value) ->
            nanos(TimeLayout.of(Operands.text(layout, 1)).parse(Operands.text(value, 2))));
    Builtins.one(
        all,
        "time.parse_duration_ns",
        value -> NumberValue.of(TimeSpan.nanos(Operands.text(value, 1))));
    Builtins.one(all, "time.format", Times::format);
    Builtins.one(all, "time.date", value -> date(Moment.of(value).time));
    Builtins.one(all, "time.clock", value -> clock(Moment.of(value).time));
    Builtins.one(all, "time.weekday", value -> weekday(Moment.of(value).time));
    Builtins.four(all, "time.add_date", Times::addDate);
    Builtins.two(all, "time.diff", (a, b) -> difference(Moment.of(a).time, Moment.of(b).time));
  }

  private static Value nanos(ZonedDateTime time) {
    BigInteger nanos =
        BigInteger.valueOf(time.toEpochSecond())
            .multiply(NANOS)
            .add(BigInteger.valueOf(time.getNano()));
    if (nanos.bitLength() >= Long.SIZE) {
      throw BuiltinException.of("time outside of valid range");
    }
    return NumberValue.of(nanos);
  }

  private static Value format(Value value) {
    Moment moment = Moment.of(value);
    String layout = moment.layout.isEmpty() ? "RFC3339Nano" : moment.layout;
    return StringValue.of(TimeLayout.of(layout).format(moment.time));
  }

  private static Value date(ZonedDateTime time) {
    return numbers(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
  }

  private static Value clock(ZonedDateTime time) {
    return numbers(time.getHour(), time.getMinute(), time.getSecond());
  }

  private static Value numbers(long... numbers) {
    ArrayValue array = new ArrayValue(numbers.length);
    for (long number : numbers) {
      array.append(NumberValue.of(number));
    }
    return array;
  }

  private static Value weekday(ZonedDateTime time) {
    return StringValue.of(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  /** The 31st of a month that has none is the first of the next, as in Go. */
  private static Value addDate(Value value, Value years, Value months, Value days) {
    ZonedDateTime time = Moment.of(value).time;
    long addedYears = Operands.integer(years, 2);
    long addedMonths = Operands.integer(months, 3);
    long addedDays = Operands.integer(days, 4);
    try {
      LocalDate day =
          LocalDate.of(time.getYear(), time.getMonth(), 1)
              .plusYears(addedYears)
              .plusMonths(addedMonths)
              .plusDays(time.getDayOfMonth() - 1L)
              .plusDays(addedDays);
      return nanos(day.atTime(time.toLocalTime()).atZone(time.getZone()));
    } catch (DateTimeException | ArithmeticException e) {
      throw BuiltinException.of("time outside of valid range");
    }
  }

  private static Value difference(ZonedDateTime first, ZonedDateTime second) {
    ZonedDateTime same = second.withZoneSameInstant(first.getZone());
    boolean turned = first.isAfter(same);
    ZonedDateTime from = turned ? same : first;
    ZonedDateTime to = turned ? first : same;
    Duration rest = Duration.between(from.toLocalTime().withNano(0), to.toLocalTime().withNano(0));
    boolean borrows = rest.isNegative();
    Duration time = borrows ? rest.plusDays(1) : rest;
    return period(from.toLocalDate(), to.toLocalDate(), borrows, time);
  }

  /** Days that are short are borrowed from the month that it starts in. */
  private static Value period(LocalDate from, LocalDate to, boolean borrows, Duration time) {
    int days = to.getDayOfMonth() - from.getDayOfMonth() - (borrows ? 1 : 0);
    int months = to.getMonthValue() - from.getMonthValue();
    int years = to.getYear() - from.getYear();
    if (days < 0) {
      days += from.lengthOfMonth();
      months--;
    }
    Period period = Period.of(years, months, days).normalized();
    return numbers(
        period.getYears(),
        period.getMonths(),
        period.getDays(),
        time.toHoursPart(),
        time.toMinutesPart(),
        time.toSecondsPart());
  }

  /** A point in time with what is said of how to see it. */
  private record Moment(ZonedDateTime time, String layout) {
    static Moment of(Value value) {
      if (value instanceof NumberValue number) {
        return new Moment(at(number, ZoneOffset.UTC), "");
      }
      if (!(value instanceof ArrayValue array) || array.size() == 0) {
        throw BuiltinException.type(1, value, "either number (ns) or [number (ns), string (tz)]");
      }
      ZoneId zone = array.size() < 2 ? ZoneOffset.UTC : zone(Operands.text(array.at(1), 1));
      String layout = array.size() < 3 ? "" : Operands.text(array.at(2), 1);
      return new Moment(at(Operands.number(array.at(0), 1), zone), layout);
    }

    private static ZonedDateTime at(NumberValue number, ZoneId zone) {
      BigInteger nanos =
          number
              .integer()
              .filter(whole -> whole.bitLength() < Long.SIZE)
              .orElseThrow(() -> BuiltinException.of("timestamp too big"));
      long value = nanos.longValue();
      return Instant.ofEpochSecond(
              Math.floorDiv(value, NANOS_A_SECOND), Math.floorMod(value, NANOS_A_SECOND))
          .atZone(zone);
    }

    /** Never the zone of this machine, on which no verdict may depend. */
    private static ZoneId zone(String name) {
      if (name.isEmpty() || name.equals("UTC")) {
        return ZoneOffset.UTC;
      }
      if (!ZoneId.getAvailableZoneIds().contains(name)) {
        throw BuiltinException.of("unknown time zone " + name);
      }
      return ZoneId.of(name);
    }
  }
}
