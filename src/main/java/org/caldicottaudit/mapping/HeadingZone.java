package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Moment;

/** The clock that a heading names: "Sent (UTC)", "Time (UK)". */
final class HeadingZone {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<String> UNIVERSAL = List.of("utc", "gmt", "zulu");
  private static final List<String> OF_LONDON = List.of("uk", "london", "bst");

  private HeadingZone() {}

  /** Empty where it names none. */
  static Optional<ZoneId> in(String heading) {
    HeadingWords words = HeadingWords.asWritten(heading);
    if (words.hasAnyOf(UNIVERSAL)) {
      return Optional.of(UTC);
    }
    return words.hasAnyOf(OF_LONDON) ? Optional.of(Moment.LONDON) : Optional.empty();
  }
}
