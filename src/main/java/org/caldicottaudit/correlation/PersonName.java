package org.caldicottaudit.correlation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name as its words in small letters, the surname last: "Dr Ann Lee (Named Doctor)" and
 * "Lee, Ann" are the same.
 */
record PersonName(List<String> words) {
  private static final Pattern ROLE_BEHIND = Pattern.compile("\\s*(?:[;:(/\\[]|\\s[-–—]\\s).*");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile("[\\p{L}'’-]+,\\s*[\\p{L}.'’-]+(?: [\\p{L}.])?\\.?");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'-]+");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "rev",
          "sir",
          "dame",
          "cllr",
          "pc",
          "dc",
          "ds",
          "di",
          "dci",
          "sgt",
          "insp",
          "det",
          "pcso");

  PersonName {
    words = List.copyOf(words);
  }

  static PersonName of(String written) {
    String name = ROLE_BEHIND.matcher(written.strip().replace('’', '\'')).replaceFirst("");
    int comma = name.indexOf(',');
    if (comma >= 0) {
      name =
          SURNAME_FIRST.matcher(name).matches()
              ? name.substring(comma + 1) + " " + name.substring(0, comma)
              : name.substring(0, comma);
    }
    return new PersonName(
        NO_LETTERS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !TITLES.contains(word))
            .toList());
  }

  /** "a lee", by which lists shorten a name; empty for a single word. */
  Optional<String> initialAndSurname() {
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(words.get(0).charAt(0) + " " + words.get(words.size() - 1));
  }

  /** Whether its first name is a letter only. */
  boolean isShortened() {
    return words.size() > 1 && words.get(0).length() == 1;
  }
}
