package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.Set;

/** Keeping without end. */
final class Indefinite {
  /** Stands in a date field for a record that is to be kept without end. */
  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final Set<String> WORDS =
      Set.of(
          "indefinite",
          "indefinitely",
          "permanent",
          "permanently",
          "forever",
          "keepindefinitely",
          "retainindefinitely",
          "keeppermanently",
          "retainpermanently",
          "nolimit",
          "99991231",
          "31129999");

  private Indefinite() {}

  static boolean isWord(String text) {
    return WORDS.contains(Heading.key(text));
  }
}
