package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Slips of the hand in case references: a letter or digit too many, missing, changed or swapped.
 * Says only what lies near a reference that the case log holds; whether it was meant is for those
 * who know more of the rows.
 */
final class ReferenceSlips {
  private static final char[] LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray();

  private static final Pattern WORD = Pattern.compile("(?i)[A-Z0-9]+");
  private static final int MOST_WORDS = 60;
  private static final int MOST_RUNS = 4;
  private static final int FEWEST_CHARACTERS = 6;

  /** Fewer references don't show how far they lie from each other. */
  private static final int FEWEST_TO_JUDGE_BY = 20;

  private static final int ENOUGH_TO_JUDGE_BY = 200;
  private static final int ONE_CLOSE_IN = 20;

  private final Map<String, String> known;
  private final Set<Integer> lengths = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  /**
   * @param known the references of the case log by their letters and digits, in order
   */
  ReferenceSlips(Map<String, String> known) {
    this.known = known;
    for (String canonical : known.keySet()) {
      if (!canonical.isEmpty() && !ReferenceShape.digits(canonical)) {
        lengths.addAll(List.of(canonical.length() - 1, canonical.length(), canonical.length() + 1));
        beginnings.add(canonical.substring(0, 1));
      }
    }
  }

  /** An unknown reference with the known ones that are one slip away; empty when none is. */
  Optional<NearReference> near(String written) {
    String canonical = CaseReferences.canonical(written);
    List<String> near = known.containsKey(canonical) ? List.of() : nearOthers(canonical);
    return near.isEmpty() ? Optional.empty() : Optional.of(new NearReference(written, near));
  }

  /**
   * Whether the log's references lie so far apart that two of them are hardly ever one slip from
   * each other, as numbers drawn from a large system do, and numbers given in a row don't.
   */
  boolean standApart() {
    int step = Math.max(1, known.size() / ENOUGH_TO_JUDGE_BY);
    List<String> some = new ArrayList<>();
    int at = 0;
    for (String canonical : known.keySet()) {
      if (at++ % step == 0) {
        some.add(canonical);
      }
    }
    long close = some.stream().filter(canonical -> !nearOthers(canonical).isEmpty()).count();
    return some.size() >= FEWEST_TO_JUDGE_BY && close * ONE_CLOSE_IN <= some.size();
  }

  /** The references that are one slip away, in order; also of one that the log knows. */
  List<String> nearOthers(String canonical) {
    return canonical.length() < FEWEST_CHARACTERS
        ? List.of()
        : variants(canonical)
            .distinct()
            .flatMap(variant -> Optional.ofNullable(known.get(variant)).stream())
            .sorted()
            .toList();
  }

  /** Every text that is one slip away. */
  private static Stream<String> variants(String text) {
    Stream.Builder<String> variants = Stream.builder();
    for (int at = 0; at <= text.length(); at++) {
      String before = text.substring(0, at);
      String after = text.substring(at);
      for (char letter : LETTERS_AND_DIGITS) {
        variants.add(before + letter + after);
        if (!after.isEmpty()) {
          variants.add(before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        variants.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        variants.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    return variants.build().filter(variant -> !variant.equals(text));
  }

  /**
   * Words of a text that are one slip away from a known reference, each with that reference. Looks
   * only at runs of words that are about as long as a reference and begin like one.
   */
  List<NearReference> nearIn(String text) {
    List<NearReference> found = new ArrayList<>(0);
    List<MatchResult> words = WORD.matcher(text).results().limit(MOST_WORDS).toList();
    for (int first = 0; first < words.size(); first++) {
      int end = Math.min(words.size(), first + MOST_RUNS);
      for (int last = first; last < end && joined(words, first, last); last++) {
        String written = text.substring(words.get(first).start(), words.get(last).end());
        if (looksLikeOne(CaseReferences.canonical(written))) {
          near(written).ifPresent(found::add);
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** Whether no more than a separator or two stand before the last word. */
  private static boolean joined(List<MatchResult> words, int first, int last) {
    return last == first || words.get(last).start() - words.get(last - 1).end() <= 2;
  }

  private boolean looksLikeOne(String canonical) {
    long digits = canonical.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_CHARACTERS - 2
        && lengths.contains(canonical.length())
        && beginnings.contains(canonical.substring(0, 1));
  }
}
