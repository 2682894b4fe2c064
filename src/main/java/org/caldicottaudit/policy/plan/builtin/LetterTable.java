package org.caldicottaudit.policy.plan.builtin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of one letter each, looked up instead of tried one after the other. Policies take texts
 * apart with the same table for every event, so the last one is kept.
 */
final class LetterTable {
  private static final int LATIN = 256;

  private static volatile @Nullable LetterTable last;

  private final ObjectValue patterns;
  private final @Nullable String[] latin = new String[LATIN];
  private final Map<Character, String> others = new HashMap<>();

  private LetterTable(ObjectValue patterns) {
    this.patterns = patterns;
    for (int i = 0; i < patterns.size(); i++) {
      String put = ((StringValue) patterns.valueAt(i)).text();
      char letter = ((StringValue) patterns.keyAt(i)).text().charAt(0);
      if (letter < LATIN) {
        latin[letter] = put;
      } else {
        others.put(letter, put);
      }
    }
  }

  /** The table of those patterns; empty when one of them isn't one letter. */
  @SuppressWarnings("ReferenceEquality") // The very same patterns are the point.
  static Optional<LetterTable> of(ObjectValue patterns) {
    LetterTable known = last;
    if (known != null && known.patterns == patterns) {
      return Optional.of(known);
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!isLetter(patterns, i)) {
        return Optional.empty();
      }
    }
    LetterTable table = new LetterTable(patterns);
    last = table;
    return Optional.of(table);
  }

  /** Half a surrogate pair is no letter. */
  private static boolean isLetter(ObjectValue patterns, int at) {
    return patterns.keyAt(at) instanceof StringValue key
        && patterns.valueAt(at) instanceof StringValue
        && key.text().length() == 1
        && !Character.isSurrogate(key.text().charAt(0));
  }

  /** The text with what stands in the table for its letters. */
  String replaceIn(String text) {
    StringBuilder result = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String put = letter < LATIN ? latin[letter] : others.get(letter);
      if (put != null && result == null) {
        result = new StringBuilder(text.length() + put.length()).append(text, 0, i);
      }
      if (result != null) {
        if (put == null) {
          result.append(letter);
        } else {
          result.append(put);
        }
      }
    }
    return result == null ? text : result.toString();
  }
}
