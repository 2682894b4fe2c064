package org.caldicottaudit.correlation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;

/** The names and birthdays of children that case logs know, to be told again and never shown. */
final class ChildNames {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final int SHORTEST_NAME = 5;
  private static final int SHORTEST_SURNAME = 3;

  /** What people write in place of a name. */
  private static final Set<String> NO_NAME =
      Set.of(
          "not",
          "no",
          "unknown",
          "known",
          "child",
          "children",
          "person",
          "family",
          "see",
          "above",
          "below",
          "withheld",
          "redacted",
          "anonymous",
          "various",
          "multiple",
          "siblings",
          "sibling",
          "name",
          "tbc");

  /** Surnames that are ordinary words before "family" or "children". */
  private static final Set<String> ORDINARY_WORDS =
      Set.of(
          "young", "foster", "little", "small", "black", "white", "brown", "green", "grey", "large",
          "long", "short", "close", "new", "old", "good", "best", "rich", "poor", "strong", "wise",
          "love", "hope", "host", "birth", "early", "other", "hill", "wood", "street", "church",
          "park", "day", "may", "west", "east", "north", "south");

  private final Set<String> fullNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final Map<String, Set<LocalDate>> birthdays = new HashMap<>();

  ChildNames(Collection<Entry> entries) {
    for (Entry entry : entries) {
      entry.fields().text(Field.CHILD_NAME).ifPresent(this::add);
      entry.fields().date(Field.DATE_OF_BIRTH).ifPresent(day -> add(entry, day));
    }
  }

  private void add(Entry entry, LocalDate birthday) {
    entry
        .caseRefs()
        .forEach(
            ref ->
                birthdays
                    .computeIfAbsent(CaseReferences.canonical(ref), key -> new HashSet<>(2))
                    .add(birthday));
  }

  /**
   * What tells one child from another: its reference, unless that is the number of the case, else
   * its name with its birthday, or alone where the log has no birthdays; empty when the entry gives
   * neither.
   */
  static Optional<String> child(Entry entry) {
    return entry
        .fields()
        .text(Field.CHILD_REF)
        .filter(ref -> !entry.caseRefs().contains(ref))
        .or(() -> named(entry))
        .map(child -> child.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> named(Entry entry) {
    Optional<String> name = entry.fields().text(Field.CHILD_NAME);
    return entry.source().provides(Field.DATE_OF_BIRTH)
        ? name.flatMap(it -> entry.fields().date(Field.DATE_OF_BIRTH).map(born -> it + " " + born))
        : name;
  }

  /** "Tom Ashgrove", "Ashgrove, Tom" and "ASHGROVE Tom" alike. */
  private void add(String name) {
    int comma = name.indexOf(',');
    List<String> before = words(comma < 0 ? name : name.substring(0, comma));
    List<String> after = comma < 0 ? List.of() : words(name.substring(comma + 1));
    if (Stream.concat(before.stream(), after.stream()).anyMatch(NO_NAME::contains)) {
      return;
    }
    if (!before.isEmpty() && !after.isEmpty()) {
      add(after.get(0), before.get(before.size() - 1));
    } else if (before.size() > 1 && surnameInCapitals(name)) {
      add(before.get(before.size() - 1), before.get(0));
    } else if (before.size() > 1) {
      add(before.get(0), before.get(before.size() - 1));
    }
  }

  private static boolean surnameInCapitals(String name) {
    List<String> words = SEPARATORS.splitAsStream(name.strip()).toList();
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return first.length() > 1
        && first.equals(first.toUpperCase(Locale.ROOT))
        && !last.equals(last.toUpperCase(Locale.ROOT));
  }

  private void add(String first, String surname) {
    if (first.length() + surname.length() >= SHORTEST_NAME) {
      fullNames.add(first + " " + surname);
    }
    if (surname.length() >= SHORTEST_SURNAME && !ORDINARY_WORDS.contains(surname)) {
      surnames.add(surname);
    }
  }

  /** The words of a text, each in lower case without accents and marks. */
  static List<String> words(String text) {
    return SEPARATORS
        .splitAsStream(text)
        .map(ChildNames::plain)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String plain(String word) {
    String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    String owner = POSSESSIVE.matcher(bare.toLowerCase(Locale.ROOT)).replaceFirst("");
    return withoutDashes(APOSTROPHES.matcher(owner).replaceAll(""));
  }

  private static String withoutDashes(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '-') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '-') {
      end--;
    }
    return word.substring(start, end);
  }

  /** Whether a child bears both words, in either order. */
  boolean isChild(String one, String other) {
    return fullNames.contains(one + " " + other) || fullNames.contains(other + " " + one);
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** Whether a child of one of the cases was born on that day. */
  boolean bornOn(LocalDate day, Collection<String> caseRefs) {
    return caseRefs.stream()
        .map(CaseReferences::canonical)
        .anyMatch(ref -> birthdays.getOrDefault(ref, Set.of()).contains(day));
  }
}
