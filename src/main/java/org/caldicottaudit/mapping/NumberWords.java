package org.caldicottaudit.mapping;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Reads whole numbers in English words, by the rules that ICU spells them with. */
final class NumberWords {
  private static final int MOST = 200;

  private NumberWords() {}

  /**
   * The number that words say from beginning to end ("twenty-five"); 0 where they say none, or one
   * that is no length of years.
   *
   * @param words in small letters, with or without hyphens
   */
  static int read(String words) {
    int spelt = spelt(words);
    return spelt > 0 ? spelt : spelt(words.replace(' ', '-'));
  }

  /** A format keeps its place while it parses, so that threads can't share one. */
  private static int spelt(String words) {
    ParsePosition end = new ParsePosition(0);
    Number number =
        new RuleBasedNumberFormat(Locale.UK, RuleBasedNumberFormat.SPELLOUT).parse(words, end);
    boolean whole = end.getIndex() == words.length() && number.doubleValue() == number.intValue();
    return whole && number.intValue() > 0 && number.intValue() <= MOST ? number.intValue() : 0;
  }
}
