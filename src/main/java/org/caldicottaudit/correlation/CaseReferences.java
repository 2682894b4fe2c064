package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Case references as people write them. Learns what they look like from the case log, then finds
 * them in subjects: in any case, with other separators, and also those that the log doesn't know.
 *
 * <p>A reference of digits alone is taken from a subject only when the log knows it, a word such as
 * "case" stands before it, or it lies among the log's own numbers and the mail goes to a body that
 * cases are shared with: a telephone number, an order or an invoice is no case.
 */
public final class CaseReferences {
  private static final Pattern RUN = Pattern.compile("[A-Z]+|[0-9]+");

  /** What people write before a reference; only ever cut where a digit follows. */
  private static final Set<String> PREFIXES =
      Set.of(
          "OUR",
          "YOUR",
          "CASE",
          "FILE",
          "CHILD",
          "RECORD",
          "REF",
          "REFERENCE",
          "NO",
          "NUMBER",
          "NUM",
          "ID",
          "MOSAIC",
          "LCS");

  /** Word processors write a hyphen as a dash, and a blank as one that doesn't break. */
  private static final String BETWEEN = "[\\s\\u00A0\\p{Pd}\\u2212/\\\\_.:#]{0,3}";

  /** "LCS no 712345" is LCS712345. */
  private static final String NUMBER_WORD =
      "(?:(?:no|nr|num|number|ref|reference|id)" + BETWEEN + ")?";

  private static final int MOST_SHAPES = 40;
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?i)\\b(case|ref|reference|mosaic|lcs|id|no|number)[\\s.:#]{1,3}$");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?i)\\b(invoice|inv|order|po|purchase|ticket|delivery|note|account|acc|quote|quotation|"
              + "tel|telephone|phone|mobile|fax|call|ext|crime|cad|urn|incident|nhs|upn|licence|permit|"
              + "booking|job|your|serial|parcel|tracking|request|enquiry|foi|sar)"
              + "[\\s.:#]*((no|ref|reference|number|id)[\\s.:#]{0,3}){0,2}$");
  private static final char[] LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray();

  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])[0-9]{5,}(?![A-Za-z0-9])");
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile(".*[^0-9]([0-9]{5,})");
  private static final Pattern WORD = Pattern.compile("(?i)[A-Z0-9]+");
  private static final int MOST_WORDS = 60;
  private static final int MOST_RUNS = 4;
  private static final int LOOK_BACK = 40;
  private static final int FEWEST_TO_KNOW_A_RANGE = 5;
  private static final int FEWEST_DIGITS = 6;

  /** Fewer references don't show how far they lie from each other. */
  private static final int FEWEST_TO_JUDGE_BY = 20;

  private static final int ENOUGH_TO_JUDGE_BY = 200;
  private static final int ONE_CLOSE_IN = 20;

  /** A year and four digits or more. */
  private static final int FEWEST_WITH_YEAR = 8;

  /** A shorter number in a subject is a day or a room, unless a word says that it is a case. */
  private static final int FEWEST_TO_STAND_ALONE = 5;

  private final Map<String, String> known = new TreeMap<>();
  private final Map<Integer, TreeSet<String>> numbers = new HashMap<>();
  private final Map<Shape, Pattern> shapes = new LinkedHashMap<>();

  /** Of references that end in a number, those that the number alone tells apart. */
  private final Map<String, String> byNumber = new HashMap<>();

  private final Set<Integer> lengths = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private CaseReferences(Collection<String> references, Map<String, String> shortened) {
    for (String reference : new TreeSet<>(references)) {
      // "TBC" and "new" are no references, and stand in many a subject.
      if (reference.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        known.putIfAbsent(canonical(reference), bare(reference));
      }
    }
    shortened.forEach(known::putIfAbsent);
    for (String canonical : known.keySet()) {
      if (!canonical.isEmpty() && !Shape.digits(canonical)) {
        lengths.addAll(List.of(canonical.length() - 1, canonical.length(), canonical.length() + 1));
        beginnings.add(canonical.substring(0, 1));
      }
      if (Shape.digits(canonical)) {
        numbers.computeIfAbsent(canonical.length(), length -> new TreeSet<>()).add(canonical);
      }
    }
    Set<String> shared = new HashSet<>();
    known.forEach(
        (canonical, reference) ->
            withoutLetters(reference)
                .ifPresent(
                    number -> {
                      String other = byNumber.put(number, reference);
                      if (other != null && !other.equals(reference)) {
                        shared.add(number);
                      }
                    }));
    byNumber.keySet().removeAll(shared);
    Stream.concat(known.values().stream(), shortened.keySet().stream())
        .map(Shape::of)
        .distinct()
        .limit(MOST_SHAPES)
        .forEach(shape -> shapes.put(shape, shape.pattern()));
  }

  /** Learns from the references that a case log holds. */
  public static CaseReferences learnFrom(Collection<String> references) {
    return learnFrom(references, Map.of());
  }

  /**
   * @param shortened numbers that people wrote alone, each with its whole reference
   */
  static CaseReferences learnFrom(Collection<String> references, Map<String, String> shortened) {
    return new CaseReferences(references, shortened);
  }

  /**
   * What two ways of writing one reference have in common: its letters and digits, in upper case.
   */
  public static String canonical(String reference) {
    return lettersAndDigits(reference, begin(reference));
  }

  private static String lettersAndDigits(String text, int from) {
    StringBuilder canonical = new StringBuilder(text.length() - from);
    for (int at = from; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (isLetter(letter) || isDigit(letter)) {
        canonical.append((char) (letter >= 'a' ? letter - 'a' + 'A' : letter));
      }
    }
    return canonical.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Where a reference begins behind "Ref:", "case no" and the like. */
  private static int begin(String written) {
    int begin = 0;
    int at = 0;
    while (at < written.length()) {
      int word = at;
      while (at < written.length() && isLetter(written.charAt(at))) {
        at++;
      }
      int end = at;
      while (at < written.length()
          && !isLetter(written.charAt(at))
          && !isDigit(written.charAt(at))) {
        at++;
      }
      if (at == word || (end > word && !isPrefix(written, word, end, at))) {
        return begin;
      }
      if (end > word) {
        begin = at;
      }
    }
    return 0;
  }

  /** A word of the kind with something behind it that separates: REF001 is a reference whole. */
  private static boolean isPrefix(String written, int word, int end, int next) {
    return next > end
        && next < written.length()
        && PREFIXES.contains(written.substring(word, end).toUpperCase(Locale.ROOT))
        && written.chars().skip(next).anyMatch(c -> c >= '0' && c <= '9');
  }

  /** As written, without what people write before it. */
  private static String bare(String reference) {
    return reference.substring(begin(reference)).strip();
  }

  /** Finds one reference in a text, in any case and with any separators. */
  static Pattern anyWriting(String reference) {
    String runs =
        RUN.matcher(reference.toUpperCase(Locale.ROOT))
            .results()
            .map(run -> Pattern.quote(run.group()))
            .collect(Collectors.joining(BETWEEN));
    return Pattern.compile("(?i)(?<![A-Z0-9])" + runs + "(?![A-Z0-9])");
  }

  /** Whether the case log holds it. */
  public boolean isKnown(String reference) {
    return known.containsKey(canonical(reference));
  }

  /** An unknown reference with the known ones that are one slip away; empty when none is. */
  Optional<NearReference> near(String written) {
    String canonical = canonical(written);
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
    return canonical.length() < FEWEST_DIGITS
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
        if (looksLikeOne(canonical(written))) {
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
    return digits >= FEWEST_DIGITS - 2
        && lengths.contains(canonical.length())
        && beginnings.contains(canonical.substring(0, 1));
  }

  /** The references in a text, in the log's own writing, each once, in the order of the text. */
  public List<String> findIn(String text) {
    return findIn(text, false);
  }

  /**
   * The references in the subject of a mail.
   *
   * @param toPartner whether it goes to a body that cases are shared with
   */
  List<String> findIn(String text, boolean toPartner) {
    Set<String> found = new LinkedHashSet<>();
    shapes.forEach(
        (shape, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            named(shape, text, matcher, toPartner).ifPresent(found::add);
          }
        });
    if (!byNumber.isEmpty()) {
      NUMBER
          .matcher(text)
          .results()
          .forEach(number -> numbered(text, number).ifPresent(found::add));
    }
    return List.copyOf(found);
  }

  /** People leave the letters out where a word says what the number is: "case 712345". */
  private Optional<String> numbered(String text, MatchResult number) {
    String before = text.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
    return Optional.ofNullable(byNumber.get(number.group()))
        .filter(reference -> ANNOUNCED.matcher(before).find())
        .filter(reference -> !OTHER_NUMBER.matcher(before).find());
  }

  private static Optional<String> withoutLetters(String reference) {
    Matcher parts = LETTERS_AND_NUMBER.matcher(reference);
    return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private Optional<String> named(Shape shape, String text, Matcher matcher, boolean toPartner) {
    String canonical = shape.canonical(matcher);
    String asKnown = known.get(canonical);
    if (asKnown != null && (shape.hasLetters() || canonical.length() >= FEWEST_TO_STAND_ALONE)) {
      return Optional.of(asKnown);
    }
    String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
    if (asKnown != null) {
      return ANNOUNCED.matcher(before).find() ? Optional.of(asKnown) : Optional.empty();
    }
    boolean meant =
        shape.hasLetters()
            || (!OTHER_NUMBER.matcher(before).find()
                && (ANNOUNCED.matcher(before).find() || (toPartner && amongKnown(canonical))));
    return meant ? Optional.of(shape.write(canonical)) : Optional.empty();
  }

  /** Whether it lies between the smallest and the greatest number of the log of its length. */
  private boolean amongKnown(String digits) {
    TreeSet<String> range = numbers.get(digits.length());
    return range != null
        && digits.length() >= FEWEST_DIGITS
        && range.size() >= FEWEST_TO_KNOW_A_RANGE
        && range.first().compareTo(digits) <= 0
        && range.last().compareTo(digits) >= 0;
  }

  /**
   * How the references of a log are built: fixed letters, runs of digits of one length, separators.
   */
  private record Shape(List<String> runs, List<String> separators) {
    static Shape of(String reference) {
      String upper = reference.toUpperCase(Locale.ROOT);
      List<String> runs = new ArrayList<>();
      List<String> separators = new ArrayList<>();
      Matcher matcher = RUN.matcher(upper);
      int end = 0;
      while (matcher.find()) {
        separators.add(runs.isEmpty() ? "" : upper.substring(end, matcher.start()));
        runs.add(digits(matcher.group()) ? "0".repeat(matcher.group().length()) : matcher.group());
        end = matcher.end();
      }
      return new Shape(List.copyOf(runs), List.copyOf(separators));
    }

    boolean hasLetters() {
      return runs.stream().anyMatch(run -> !digits(run));
    }

    Pattern pattern() {
      StringBuilder parts = new StringBuilder();
      for (int i = 0; i < runs.size(); i++) {
        if (i > 0) {
          boolean toDigits = digits(runs.get(i)) && !digits(runs.get(i - 1));
          parts.append(BETWEEN).append(toDigits ? NUMBER_WORD : "");
        }
        parts.append('(').append(part(runs.get(i))).append(')');
      }
      return Pattern.compile("(?i)(?<![A-Z0-9])" + parts + "(?![A-Z0-9])");
    }

    /** The letters and digits of what its pattern found. */
    String canonical(Matcher found) {
      StringBuilder canonical = new StringBuilder();
      for (int i = 1; i <= runs.size(); i++) {
        canonical.append(lettersAndDigits(found.group(i), 0));
      }
      return canonical.toString();
    }

    /** Writes canonical letters and digits the way this log does. */
    String write(String canonical) {
      StringBuilder written = new StringBuilder();
      int at = 0;
      for (int i = 0; i < runs.size(); i++) {
        int length = runs.get(i).length();
        written.append(separators.get(i)).append(canonical, at, at + length);
        at += length;
      }
      return written.toString();
    }

    /**
     * A long number that begins with the year is written with a gap behind it: "EHA 2026 31963".
     */
    private String part(String run) {
      if (!digits(run)) {
        return Pattern.quote(run);
      }
      String number = "[0-9]{" + run.length() + "}";
      return run.length() >= FEWEST_WITH_YEAR && hasLetters()
          ? number + "|20[0-9]{2}[\\s/_.:-][0-9]{" + (run.length() - 4) + "}"
          : number;
    }

    private static boolean digits(String run) {
      return !run.isEmpty() && run.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }
}
