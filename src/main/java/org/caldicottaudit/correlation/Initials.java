package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which letters people shorten the name of an organisation: each word that tells it from others
 * by its first, the words that many names share by theirs or not at all, and NHS as a whole.
 */
final class Initials {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> SMALL = Set.of("the", "of", "and", "for", "in");

  /** Hardly a short name says more than one of them. */
  private static final Set<String> SHARED =
      Set.of(
          "trust",
          "foundation",
          "service",
          "services",
          "team",
          "ltd",
          "limited",
          "school",
          "academy",
          "group",
          "partnership");

  /** A word of a short name is a letter or a few: "F&K NHS FT". */
  private static final int LONGEST_PART = 6;

  private final Pattern pattern;

  private Initials(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Those of an organisation's whole name. */
  static Initials ofName(String name) {
    return new Initials(
        Pattern.compile(
            parts(name.toLowerCase(Locale.ROOT)).stream()
                .map(Initials::letters)
                .collect(Collectors.joining())));
  }

  private static String letters(String word) {
    String first = word.substring(0, 1);
    if (word.equals("nhs")) {
      return "(?:nhs|n)?";
    }
    return SMALL.contains(word) || SHARED.contains(word) ? first + "?" : first;
  }

  /** The letters of a text in lower case, where it may be a short name; empty where it isn't. */
  static Optional<String> of(String written) {
    List<String> parts = parts(written);
    boolean allShort = parts.stream().allMatch(part -> part.length() <= LONGEST_PART);
    boolean allCapitals =
        parts.stream().allMatch(part -> part.equals(part.toUpperCase(Locale.ROOT)));
    return !parts.isEmpty() && allShort && allCapitals
        ? Optional.of(String.join("", parts).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  boolean matches(String letters) {
    return pattern.matcher(letters).matches();
  }

  private static List<String> parts(String text) {
    String whole = text.replace("'", "").replace("\u2019", "").replace(".", "");
    return NO_LETTER.splitAsStream(whole).filter(part -> !part.isEmpty()).toList();
  }
}
