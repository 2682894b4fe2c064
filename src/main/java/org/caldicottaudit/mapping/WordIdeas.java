package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * The ideas that words stand for, by the {@code ideas} and the {@code filler} of a data file:
 * "enquirer" and "who asked" are both a requester. Of the phrases that fit, the longest counts.
 */
final class WordIdeas {
  /** A phrase of the data has no more words than that. */
  private static final int LONGEST_PHRASE = 4;

  /** Shorter beginnings, and shorter words with a slip, are like too many others. */
  private static final int SHORTEST_BEGINNING = 4;

  private static final int SHORTEST_WITH_SLIP = 7;
  private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(1);

  /** What begins as a "not" may be its contrary. */
  static final String NOT = "not";

  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}#/]+|/");
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern JOINED =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern PLURAL = Pattern.compile("\\p{L}+(?<![su])s");

  private final Map<String, Set<String>> ideas = new HashMap<>();
  private final Set<String> filler = new HashSet<>();

  /** The single words by their first letters: what is cut short, or has a slip, begins alike. */
  private final Map<Character, List<String>> byLetter = new HashMap<>();

  /** Where an idea is asked for, these others will do. */
  private final Map<String, List<String>> also = new HashMap<>();

  /**
   * A word or a phrase as far as the data goes.
   *
   * @param ideas what it stands for; empty for filler and for what nobody knows
   */
  record Part(String words, Set<String> ideas, boolean known) {
    Part {
      ideas = Set.copyOf(ideas);
    }
  }

  /**
   * What a text must and may speak of to be meant.
   *
   * @param must groups of ideas of which it has at least one each
   * @param allowed all that it may speak of
   */
  record Demand(List<Set<String>> must, Set<String> allowed) {
    Demand {
      must = List.copyOf(must);
      allowed = Set.copyOf(allowed);
    }

    /**
     * Whether a text speaks of that, and of nothing else.
     *
     * @param besides what tells nothing where that is spoken of
     */
    boolean fits(Set<String> said, Set<String> besides) {
      return isMet(said) && besides.containsAll(beyond(said));
    }

    /** Whether a text speaks of all that it must. */
    boolean isMet(Set<String> said) {
      return must.stream().allMatch(group -> group.stream().anyMatch(said::contains));
    }

    /** What a text speaks of that it needn't. */
    Set<String> beyond(Set<String> said) {
      Set<String> beyond = new HashSet<>(said);
      beyond.removeAll(allowed);
      return beyond;
    }
  }

  WordIdeas(JsonNode data) {
    data.path("ideas")
        .properties()
        .forEach(
            idea ->
                YamlResource.list(idea.getValue())
                    .forEach(
                        words ->
                            ideas
                                .computeIfAbsent(spelt(words), absent -> new HashSet<>())
                                .add(idea.getKey())));
    ideas.keySet().stream()
        .filter(words -> words.indexOf(' ') < 0 && !ideasOf(words).contains(NOT))
        .sorted()
        .forEach(
            word -> byLetter.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word));
    YamlResource.list(data.path("filler")).forEach(word -> filler.add(spelt(word)));
    Map.copyOf(ideas).forEach((phrase, of) -> ideas.putIfAbsent(singulars(phrase), of));
    Set.copyOf(filler).forEach(phrase -> filler.add(singulars(phrase)));
    data.path("also")
        .properties()
        .forEach(idea -> also.put(idea.getKey(), YamlResource.list(idea.getValue())));
  }

  /** The demand that stands under {@code must}, alternatives with bars, and {@code may}. */
  Demand demand(JsonNode row) {
    List<Set<String>> must =
        YamlResource.list(row.path("must")).stream()
            .map(group -> withOthers(List.of(group.split("\\|", -1))))
            .toList();
    Set<String> allowed = new HashSet<>(withOthers(YamlResource.list(row.path("may"))));
    must.forEach(allowed::addAll);
    return new Demand(must, allowed);
  }

  /** Those ideas and the others that will do in their place. */
  Set<String> withOthers(List<String> group) {
    Set<String> all = new HashSet<>(group);
    group.forEach(idea -> all.addAll(others(idea)));
    return all;
  }

  private List<String> others(String idea) {
    String turned = NOT + " ";
    return idea.startsWith(turned)
        ? also.getOrDefault(idea.substring(turned.length()), List.of()).stream()
            .map(turned::concat)
            .toList()
        : also.getOrDefault(idea, List.of());
  }

  /** The words of a text in small letters, without punctuation. */
  static List<String> words(String text) {
    String plain = HeadingWords.plain(text.replace('_', ' '));
    String joined = DOTTED.matcher(plain).replaceAll("$1");
    return new ArrayList<>(
        Arrays.stream(BETWEEN.split(joined, -1)).filter(word -> !word.isEmpty()).toList());
  }

  /**
   * A text in small letters, in which capitals no longer join words: "DisclosureRefused". Names
   * that the data has, and what would leave single letters, stay as they are.
   */
  String apart(String text) {
    return RUN.matcher(text)
        .replaceAll(run -> Matcher.quoteReplacement(apartUnlessName(run.group())))
        .toLowerCase(Locale.ROOT);
  }

  private String apartUnlessName(String written) {
    String[] parts = JOINED.split(written, -1);
    boolean anySingle = Arrays.stream(parts).anyMatch(part -> part.length() < 2);
    boolean isName = knows(singular(written.toLowerCase(Locale.ROOT)));
    return anySingle || isName ? written : String.join(" ", parts);
  }

  /** Each of the words as the data has it, which knows few plurals. */
  String singular(String word) {
    return !knows(word) && PLURAL.matcher(word).matches()
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** A word as the data has it where it is a plural, a beginning or a slip of the keyboard. */
  private String meant(String word) {
    String single = singular(word);
    if (knows(single) || !LETTERS.matcher(single).matches()) {
      return single;
    }
    return like(single, SHORTEST_BEGINNING, known -> known.startsWith(single))
        .or(() -> like(single, SHORTEST_WITH_SLIP, known -> isSlip(single, known)))
        .orElse(single);
  }

  /** A word of the data that is like it, where all that are stand for the same ideas. */
  private Optional<String> like(String word, int shortest, Predicate<String> isLike) {
    if (word.length() < shortest) {
      return Optional.empty();
    }
    List<String> alike =
        byLetter.getOrDefault(word.charAt(0), List.of()).stream().filter(isLike).toList();
    return alike.stream().map(ideas::get).distinct().count() == 1
        ? Optional.of(alike.get(0))
        : Optional.empty();
  }

  /** Ends stay out of it: "sharer" is not "shared". */
  private static boolean isSlip(String word, String known) {
    return word.charAt(word.length() - 1) == known.charAt(known.length() - 1)
        && SLIPS.apply(word, known) == 1;
  }

  /** The words in their order, phrases together, as they are likely to be meant. */
  List<Part> parts(List<String> words) {
    return parts(words, this::meant);
  }

  /** The same of those words alone that the data has, in one or in several. */
  List<Part> exactParts(List<String> words) {
    return parts(words, this::singular);
  }

  private List<Part> parts(List<String> words, UnaryOperator<String> alone) {
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = Math.min(LONGEST_PHRASE, words.size() - at);
      while (length > 1 && !knows(phrase(words, at, length))) {
        length--;
      }
      String phrase = length > 1 ? phrase(words, at, length) : alone.apply(words.get(at));
      parts.add(new Part(phrase, ideasOf(phrase), knows(phrase)));
      at += length;
    }
    return parts;
  }

  private Set<String> ideasOf(String phrase) {
    return ideas.getOrDefault(phrase, Set.of());
  }

  private boolean knows(String phrase) {
    return ideas.containsKey(phrase) || filler.contains(phrase);
  }

  private static String phrase(List<String> words, int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }

  /** A phrase in the words that its readers may have made singular. */
  private String singulars(String phrase) {
    return phrase.indexOf(' ') < 0
        ? phrase
        : Arrays.stream(phrase.split(" ", -1)).map(this::singular).collect(Collectors.joining(" "));
  }

  private static String spelt(String text) {
    return String.join(" ", words(text));
  }
}
