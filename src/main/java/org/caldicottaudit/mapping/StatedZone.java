package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/** The clock that the lines above a table name: "Time zone: Europe/London", "All times in UTC". */
final class StatedZone {
  /** What is longer is a story that may speak of any time. */
  private static final int LONGEST = 120;

  private static final Pattern OF_TIMES = Pattern.compile("(?i)\\btime[\\s-]?zone\\b|\\btimes\\b");

  private static final Pattern AREA = Pattern.compile("\\b[A-Z][a-z]+/[A-Z][A-Za-z_]+\\b");

  /** Windows names London's clock after Greenwich, in summer too. */
  private static final Pattern OF_LONDON =
      Pattern.compile("(?i)\\blondon\\b|\\bgmt standard time\\b|\\bgmt\\s*/\\s*bst\\b");

  private static final Pattern OTHER_OFFSET =
      Pattern.compile("(?i)(?:utc|gmt)\\s*[+-]\\s*(?!0?0\\b|0?0:?00)\\d");

  private StatedZone() {}

  /** Empty where no line names one, or two lines name two. */
  static Optional<ZoneId> in(List<Row> above) {
    List<ZoneId> stated =
        above.stream().flatMap(row -> inLine(text(row)).stream()).distinct().toList();
    return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
  }

  /** Label and zone may stand in two cells. */
  private static String text(Row row) {
    return row.shown().stream()
        .map(WhiteSpace::fold)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Optional<ZoneId> inLine(String line) {
    if (line.length() > LONGEST || !OF_TIMES.matcher(line).find()) {
      return Optional.empty();
    }
    if (OF_LONDON.matcher(line).find()) {
      return Optional.of(Moment.LONDON);
    }
    Matcher area = AREA.matcher(line);
    if (area.find()) {
      return ofArea(area.group());
    }
    return OTHER_OFFSET.matcher(line).find() ? Optional.empty() : HeadingZone.in(line);
  }

  private static Optional<ZoneId> ofArea(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
