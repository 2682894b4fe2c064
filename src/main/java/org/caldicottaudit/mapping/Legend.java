package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * What the lines above a table say of its short words: "CCC = Corvenshire County Council; JO = Jim
 * Oakley". A word that stands for two things stands for none.
 */
final class Legend {
  private static final Pattern BETWEEN = Pattern.compile("[;,\\n]|\\.(?=\\s|$)");
  private static final Pattern WAYS = Pattern.compile("/| or ");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}&.' -]{1,34}");
  private static final int LONGEST = 80;

  private Legend() {}

  /** Each short word with what it means; without any line of the kind, none. */
  static Map<String, String> in(List<Row> above) {
    Map<String, String> meanings = new HashMap<>();
    Set<String> ofTwo = new HashSet<>();
    above.stream()
        .flatMap(row -> row.shown().stream())
        .filter(cell -> cell.indexOf('=') > 0)
        .flatMap(BETWEEN::splitAsStream)
        .forEach(part -> note(part, meanings, ofTwo));
    meanings.keySet().removeAll(ofTwo);
    return meanings;
  }

  private static void note(String part, Map<String, String> meanings, Set<String> ofTwo) {
    String[] sides = part.split("=", -1);
    String meaning = WhiteSpace.trim(sides[sides.length - 1]);
    if (sides.length != 2 || meaning.length() < 2 || meaning.length() > LONGEST) {
      return;
    }
    String left = sides[0].substring(sides[0].lastIndexOf(':') + 1);
    Arrays.stream(WAYS.split(left, -1))
        .map(WhiteSpace::trim)
        .filter(word -> WORD.matcher(word).matches())
        .forEach(
            word -> {
              String other = meanings.put(word, meaning);
              if (other != null && !other.equals(meaning)) {
                ofTwo.add(word);
              }
            });
  }
}
