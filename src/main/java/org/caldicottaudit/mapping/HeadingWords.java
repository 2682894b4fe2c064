package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A heading as the words that everybody would write for it, without abbreviations. */
record HeadingWords(List<String> words) {
  private static final JsonNode DATA = YamlResource.read("heading-words.yaml");
  private static final Set<String> SMALL = Set.copyOf(YamlResource.list(DATA.path("small")));
  private static final Map<String, List<String>> SAME = same();
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[\\p{Lu}\\p{N}])(?=\\p{Lu}\\p{Ll})");

  /** With the "s" of an abbreviation, which is none of its letters: "CYP's". */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{Lu}{2})['’]s\\b|['’`´]");

  private static final Pattern E_MAIL = Pattern.compile("\\be[- ]mail");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  HeadingWords {
    words = List.copyOf(words);
  }

  static HeadingWords of(String heading) {
    return of(heading, SAME);
  }

  /** The words as they are written, for a comparison letter by letter. */
  static HeadingWords asWritten(String heading) {
    return of(heading, Map.of());
  }

  /**
   * A heading in small letters, with blanks where capitals joined words, and e-mail as one word.
   */
  static String plain(String heading) {
    String text = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    text = CAMEL.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" ");
    return E_MAIL.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("email");
  }

  private static HeadingWords of(String heading, Map<String, List<String>> same) {
    String text = plain(heading);
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(text, -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.addAll(same.getOrDefault(word, List.of(singular(word))));
      }
    }
    // Above one column, "date and time of" is "date of"; "time of" alone is another column.
    boolean dated = words.contains("date");
    return new HeadingWords(
        words.stream().filter(word -> !(dated && word.equals("time"))).distinct().toList());
  }

  /** The words in one order, so that "request date" is "date of request". */
  HeadingWords sorted() {
    return new HeadingWords(words.stream().sorted().toList());
  }

  boolean hasAnyOf(List<String> others) {
    return others.stream().anyMatch(words::contains);
  }

  /** The words of that list of the data file, as headings have them. */
  static List<String> list(String name) {
    return YamlResource.list(DATA.at(name)).stream()
        .flatMap(word -> of(word).words().stream())
        .toList();
  }

  private static String singular(String word) {
    return word.length() > 3 && word.matches(".*[^su]s")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Map<String, List<String>> same() {
    Map<String, List<String>> same = new HashMap<>();
    DATA.path("same")
        .properties()
        .forEach(
            entry -> {
              List<String> words = List.of(entry.getKey().split(" ", -1));
              YamlResource.list(entry.getValue()).forEach(word -> same.put(word, words));
            });
    return same;
  }
}
