package org.caldicottaudit.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.caldicottaudit.event.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time of the command line: a day, a day and time of London's clocks, or a time with its
 * offset. The doubled hour of October is in doubt and counts from the first of the two.
 */
final class LondonMoment implements ITypeConverter<Moment> {
  @Override
  public Moment convert(String text) {
    String written = text.strip().replace(' ', 'T');
    try {
      if (written.indexOf('T') < 0) {
        return Moment.on(LocalDate.parse(written));
      }
      return written.endsWith("Z") || written.indexOf('+') > 0
          ? Moment.at(OffsetDateTime.parse(written).toInstant())
          : local(LocalDateTime.parse(written));
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + text + "\" is no time.");
    }
  }

  private static Moment local(LocalDateTime time) {
    List<ZoneOffset> offsets = Moment.LONDON.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new DateTimeException("the clocks went forward over it");
    }
    // The first of two offsets is that of summer time, and so the earlier moment.
    Instant instant = time.toInstant(offsets.get(0));
    return new Moment(instant, true, offsets.size() == 1);
  }
}
