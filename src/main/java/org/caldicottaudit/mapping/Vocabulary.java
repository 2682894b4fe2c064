package org.caldicottaudit.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;

/**
 * The words that people write for a code. Case, blanks and punctuation don't matter; nothing is
 * guessed from a part of a word.
 */
public final class Vocabulary {
  /** The general vocabulary, of {@code vocabulary.yaml}. */
  public static final Vocabulary GENERAL =
      new Vocabulary(YamlResource.words(YamlResource.read("vocabulary.yaml")));

  private static final SortedSet<String> YES_NO = new TreeSet<>(Set.of("yes", "no"));

  private final Map<String, Map<String, String>> words;
  private final Set<String> closed;

  private Vocabulary(Map<String, Map<String, String>> words) {
    this(words, words.keySet());
  }

  private Vocabulary(Map<String, Map<String, String>> words, Set<String> closed) {
    this.words = words;
    this.closed = closed;
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
    return new Vocabulary(joined, closed);
  }

  /** Whether the column takes only codes, so that another word is unclear. */
  boolean closed(String column) {
    return closed.contains(column);
  }

  /** The codes that a column takes, yes and no for a flag; none when it takes any text. */
  SortedSet<String> codes(String column) {
    boolean flag = Field.find(column).filter(field -> field.kind() == FieldKind.FLAG).isPresent();
    return flag ? YES_NO : new TreeSet<>(words.getOrDefault(column, Map.of()).values());
  }

  /** Whether any word of the column is known. */
  boolean has(String column) {
    return words.containsKey(column);
  }

  /** The codes of a column, in the order of the file; none where any word will do. */
  public List<String> codesInOrder(String column) {
    return words.getOrDefault(column, Map.of()).values().stream().distinct().toList();
  }

  /** The code that a word stands for; empty when nobody knows it. */
  public Optional<String> code(String column, String written) {
    return Optional.ofNullable(words.getOrDefault(column, Map.of()).get(Heading.key(written)));
  }
}
