package org.caldicottaudit.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that people write for a code. Case, blanks and punctuation don't matter; nothing is
 * guessed from a part of a word.
 */
final class Vocabulary {
  /** The general vocabulary, of {@code vocabulary.yaml}. */
  static final Vocabulary GENERAL =
      new Vocabulary(YamlResource.words(YamlResource.read("vocabulary.yaml")));

  private final Map<String, Map<String, String>> words;

  private Vocabulary(Map<String, Map<String, String>> words) {
    this.words = words;
  }

  /** This vocabulary, with words of one profile that go before it. */
  Vocabulary with(Map<String, Map<String, String>> own) {
    Map<String, Map<String, String>> joined = new HashMap<>(words);
    own.forEach(
        (column, codes) -> {
          Map<String, String> all = new HashMap<>(words.getOrDefault(column, Map.of()));
          all.putAll(codes);
          joined.put(column, all);
        });
    return new Vocabulary(joined);
  }

  /** Whether the column takes only codes, so that another word is unclear. */
  boolean closed(String column) {
    return words.containsKey(column);
  }

  Optional<String> code(String column, String written) {
    return Optional.ofNullable(words.getOrDefault(column, Map.of()).get(Heading.key(written)));
  }
}
