package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds which columns a heading may mean that no profile knows, by those that they know. */
final class HeadingIndex {
  /** How a heading came to mean something, the surest first. */
  enum Likeness {
    KNOWN("a known heading", 100),
    SAME_WORDS("like \"%s\"", 90),
    SAME_WORDS_MOVED("like \"%s\", in another order", 85),
    MISSPELT("like \"%s\", misspelt", 75),
    WEAK("a guess: the heading alone could mean something else", 60),
    WEAK_WORDS("a guess, like \"%s\", which alone could mean something else", 55);

    private final String words;
    private final int strength;

    Likeness(String words, int strength) {
      this.words = words;
      this.strength = strength;
    }

    /** By which two headings for one column are compared. */
    int strength() {
      return strength;
    }
  }

  /** One meaning of a heading. */
  record Meaning(String column, Likeness likeness, String known) {
    String reason() {
      return likeness.words.formatted(known);
    }
  }

  private record Entry(Profiles.Alias alias, HeadingWords words, HeadingWords asWritten) {}

  /** Words that make another column of one, wherever they stand. */
  private static final List<String> TURNING = HeadingWords.list("/turning");

  /** Words that change nothing beside the words of a known heading. */
  private static final List<String> PADDING = HeadingWords.list("/padding");

  /** The headings of e-mail logs and of case logs, whoever made them. */
  static final HeadingIndex MAIL = new HeadingIndex(Profiles.aliases(TableKind.EMAIL_LOG));

  static final HeadingIndex CASES = new HeadingIndex(Profiles.aliases(TableKind.CASE_LOG));

  private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

  /** One slip in so many letters may be a misspelling. */
  private static final int LETTERS_A_SLIP = 5;

  private final Map<String, List<Profiles.Alias>> byKey = new HashMap<>();
  private final Map<HeadingWords, List<Profiles.Alias>> byWords = new HashMap<>();
  private final Map<HeadingWords, List<Profiles.Alias>> bySortedWords = new HashMap<>();
  private final List<Entry> strong = new ArrayList<>();

  /** The known headings of several words by the first of them, each with its place in the list. */
  private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

  HeadingIndex(Collection<Profiles.Alias> aliases) {
    for (Profiles.Alias alias : aliases) {
      HeadingWords words = HeadingWords.of(alias.heading());
      put(byKey, Heading.key(alias.heading()), alias);
      if (!words.words().isEmpty()) {
        put(byWords, words, alias);
        put(bySortedWords, words.sorted(), alias);
        if (!alias.weak()) {
          if (words.words().size() > 1) {
            byFirstWord
                .computeIfAbsent(words.words().get(0), word -> new ArrayList<>())
                .add(strong.size());
          }
          strong.add(new Entry(alias, words, HeadingWords.asWritten(alias.heading())));
        }
      }
    }
  }

  /**
   * The only column that a heading means which nobody wrote down as such: of the same words as a
   * known one, whatever their order, small words and abbreviations ("Case reference no."), or of a
   * known one and words that add nothing ("Date of last IG training").
   */
  Optional<Meaning> sameWords(String heading) {
    HeadingWords words = HeadingWords.of(heading);
    if (words.words().isEmpty()) {
      return Optional.empty();
    }
    List<Meaning> same =
        of(bySortedWords.getOrDefault(words.sorted(), List.of()), false, Likeness.SAME_WORDS);
    List<Meaning> meanings = same.isEmpty() ? padded(words) : same;
    return meanings.size() > 1 ? Optional.empty() : meanings.stream().findFirst();
  }

  /** By the known headings with the most words that all stand in that one. */
  private List<Meaning> padded(HeadingWords words) {
    int most = 0;
    Map<String, Meaning> longest = new LinkedHashMap<>();
    List<Integer> perhaps =
        words.words().stream()
            .flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream())
            .sorted()
            .toList();
    for (int place : perhaps) {
      Entry entry = strong.get(place);
      int size = entry.words().words().size();
      if (size >= most && words.words().containsAll(entry.words().words())) {
        if (size > most) {
          longest.clear();
          most = size;
        }
        Profiles.Alias alias = entry.alias();
        longest.putIfAbsent(
            alias.column(), new Meaning(alias.column(), Likeness.SAME_WORDS, alias.heading()));
      }
    }
    return longest.values().stream().filter(meaning -> addsNothing(words, meaning)).toList();
  }

  /** Whether its other words say nothing or stand in other headings of that column. */
  private boolean addsNothing(HeadingWords words, Meaning meaning) {
    List<String> said = HeadingWords.of(meaning.known()).words();
    return words.words().stream()
        .filter(word -> !said.contains(word))
        .allMatch(
            word ->
                PADDING.contains(word)
                    || (!TURNING.contains(word)
                        && strong.stream()
                            .filter(entry -> entry.alias().column().equals(meaning.column()))
                            .anyMatch(entry -> entry.words().words().contains(word))));
  }

  private static <K> void put(Map<K, List<Profiles.Alias>> index, K key, Profiles.Alias alias) {
    index.computeIfAbsent(key, absent -> new ArrayList<>()).add(alias);
  }

  /** Whether the heading needs no guess about its spelling. */
  boolean knows(String heading) {
    return byKey.containsKey(Heading.key(heading))
        || bySortedWords.containsKey(HeadingWords.of(heading).sorted());
  }

  /**
   * The likeliest meanings of a heading, all equally likely; none when it is like nothing.
   *
   * @param dates whether dates stand below it, so that even a short word may be "date" misspelt
   */
  List<Meaning> meanings(String heading, boolean dates) {
    HeadingWords words = HeadingWords.of(heading);
    List<Profiles.Alias> known = byKey.getOrDefault(Heading.key(heading), List.of());
    List<Profiles.Alias> same = byWords.getOrDefault(words, List.of());
    List<Profiles.Alias> moved = bySortedWords.getOrDefault(words.sorted(), List.of());
    List<Meaning> meanings = of(known, false, Likeness.KNOWN);
    meanings = meanings.isEmpty() ? of(known, true, Likeness.WEAK) : meanings;
    meanings = meanings.isEmpty() ? of(same, false, Likeness.SAME_WORDS) : meanings;
    meanings = meanings.isEmpty() ? of(moved, false, Likeness.SAME_WORDS_MOVED) : meanings;
    meanings = meanings.isEmpty() ? of(moved, true, Likeness.WEAK_WORDS) : meanings;
    return meanings.isEmpty() ? misspelt(heading, words, dates) : meanings;
  }

  private static List<Meaning> of(List<Profiles.Alias> aliases, boolean weak, Likeness likeness) {
    Map<String, Meaning> byColumn = new LinkedHashMap<>();
    aliases.stream()
        .filter(alias -> alias.weak() == weak)
        .forEach(
            alias ->
                byColumn.putIfAbsent(
                    alias.column(), new Meaning(alias.column(), likeness, alias.heading())));
    return List.copyOf(byColumn.values());
  }

  private List<Meaning> misspelt(String heading, HeadingWords words, boolean dates) {
    HeadingWords asWritten = HeadingWords.asWritten(heading);
    int fewest = Integer.MAX_VALUE;
    Map<String, Meaning> nearest = new LinkedHashMap<>();
    for (Entry entry : strong) {
      int slips =
          Math.min(
              slips(words.words(), entry.words().words(), dates),
              slips(asWritten.words(), entry.asWritten().words(), dates));
      if (slips < fewest) {
        fewest = slips;
        nearest.clear();
      }
      if (slips == fewest && slips < Integer.MAX_VALUE) {
        Profiles.Alias alias = entry.alias();
        nearest.putIfAbsent(
            alias.column(), new Meaning(alias.column(), Likeness.MISSPELT, alias.heading()));
      }
    }
    return List.copyOf(nearest.values());
  }

  /** Slips between two lists of words, word by word; the greatest number when they differ. */
  private static int slips(List<String> words, List<String> others, boolean dates) {
    if (words.size() != others.size()) {
      return Integer.MAX_VALUE;
    }
    List<String> left = new ArrayList<>(others);
    left.removeAll(words);
    List<String> changed = new ArrayList<>(words);
    changed.removeAll(others);
    if (changed.size() != left.size()) {
      return Integer.MAX_VALUE;
    }
    int slips = 0;
    for (String word : changed) {
      Optional<String> nearest =
          left.stream()
              .filter(other -> SLIPS.apply(word, other) <= most(word, other, dates))
              .min(Comparator.comparingInt(other -> SLIPS.apply(word, other)));
      if (nearest.isEmpty()) {
        return Integer.MAX_VALUE;
      }
      slips += SLIPS.apply(word, nearest.get());
      left.remove(nearest.get());
    }
    return slips;
  }

  /** The slips that may lie between two words; above dates "dat" may be "date". */
  private static int most(String word, String other, boolean dates) {
    int letters = Math.max(word.length(), other.length());
    return dates && letters < LETTERS_A_SLIP && letters > 3 ? 1 : letters / LETTERS_A_SLIP;
  }

  /** Whether the heading has a word in common with some heading of that column. */
  boolean related(String heading, String column) {
    Set<String> words = new LinkedHashSet<>(HeadingWords.of(heading).words());
    return strong.stream()
        .filter(entry -> entry.alias().column().equals(column))
        .anyMatch(entry -> entry.words().hasAnyOf(List.copyOf(words)));
  }
}
