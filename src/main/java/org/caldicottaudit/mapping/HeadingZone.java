package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Moment;

/** The clock that a heading names: "Sent (UTC)", "Time (UK)". */
final class HeadingZone {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Set<String> UNIVERSAL = Set.of("utc", "gmt", "zulu");
  private static final Set<String> OF_LONDON = Set.of("uk", "london", "bst");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private HeadingZone() {}

  /** Empty where it names none. */
  static Optional<ZoneId> in(String heading) {
    List<String> words = List.of(BETWEEN.split(HeadingWords.plain(heading), -1));
    if (words.stream().anyMatch(UNIVERSAL::contains)) {
      return Optional.of(UTC);
    }
    return words.stream().anyMatch(OF_LONDON::contains)
        ? Optional.of(Moment.LONDON)
        : Optional.empty();
  }
}
