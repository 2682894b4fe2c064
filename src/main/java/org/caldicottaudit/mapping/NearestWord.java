package org.caldicottaudit.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Guesses which known word a mistyped one was meant to be. */
final class NearestWord {
  private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

  private NearestWord() {}

  /** The known word with the fewest slips; empty when all are too far away to be meant. */
  static Optional<String> of(String written, Collection<String> known) {
    int most = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(word -> slips(written, word) <= most)
        .min(
            Comparator.comparingInt((String word) -> slips(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Such as {@code Did you mean shared_at?}, to follow a sentence; empty when nothing is near. */
  static String question(String written, Collection<String> known) {
    return of(written, known).map(" Did you mean %s?"::formatted).orElse("");
  }

  /** Letters to add, drop, change or swap; capitals, blanks, dashes and underscores don't count. */
  private static int slips(String one, String other) {
    return SLIPS.apply(plain(one), plain(other));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }
}
