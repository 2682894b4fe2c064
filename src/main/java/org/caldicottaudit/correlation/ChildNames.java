package org.caldicottaudit.correlation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/** The names and birthdays of children that case logs know, to be told again and never shown. */
final class ChildNames {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}'’,-]+");
  private static final Pattern SURNAME_FIRST = Pattern.compile("^\\s*[^\\s,]+,");
  private static final int SHORTEST_SURNAME = 3;

  private final Set<String> fullNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<LocalDate> birthdays = new HashSet<>();

  ChildNames(Collection<Entry> entries) {
    for (Entry entry : entries) {
      entry.fields().text(Field.CHILD_NAME).ifPresent(this::add);
      entry.fields().date(Field.DATE_OF_BIRTH).ifPresent(birthdays::add);
    }
  }

  /** "Tom Ashgrove", "Ashgrove, Tom" and "ASHGROVE Tom" alike: the first and the last word. */
  private void add(String name) {
    List<String> words =
        Stream.of(SEPARATORS.split(name))
            .map(ChildNames::plain)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.size() < 2) {
      return;
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    boolean surnameFirst = SURNAME_FIRST.matcher(name).find();
    fullNames.add(first + " " + last);
    String surname = surnameFirst ? first : last;
    if (surname.length() >= SHORTEST_SURNAME) {
      surnames.add(surname);
    }
  }

  /** A word in lower case without accents and marks. */
  static String plain(String word) {
    String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    String noMarks =
        bare.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "").replace(",", "");
    return noMarks.endsWith("-") ? noMarks.substring(0, noMarks.length() - 1) : noMarks;
  }

  /** Whether a child bears both words, in this order. */
  boolean isChild(String first, String last) {
    return !first.isEmpty() && !last.isEmpty() && fullNames.contains(first + " " + last);
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  boolean bornOn(LocalDate day) {
    return birthdays.contains(day);
  }
}
