package org.caldicottaudit.correlation;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
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

  private static final int MOST_SHAPES = 40;
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(case|ref|reference|mosaic|lcs|ics|liquidlogic|eclipse|ehm|cpoms|myconcern|rio|"
              + "systmone|childview|niche|athena|connect|child|file|record|id|no|number)[\\s.:#]{1,3}$");

  /** "MyConcern no. MC-1" and "IFD no. IFD26-1": words of a system before a whole reference. */
  private static final Pattern LED_IN =
      Pattern.compile(
          "(?i)^\\s*(?:[a-z][a-z/&']*\\s+){1,4}?(?:no|nr|num|number|ref|reference|id)"
              + "[\\s.:#-]+(?=[a-z]{1,6}[^a-z0-9]{0,2}[0-9])");

  /** Letters of another system's number: "CAD 12345", but not "Re: 12345". */
  private static final Pattern OTHER_LETTERS =
      Pattern.compile("(?:^|[^A-Za-z])(?!RE|FW|FWD)[A-Z]{2,6}[\\s./:#-]{0,2}$|[A-Za-z0-9][-/.]$");

  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?i)\\b(invoice|inv|order|po|purchase|ticket|delivery|note|account|acc|quote|quotation|"
              + "tel|telephone|phone|mobile|fax|call|ext|crime|cad|urn|incident|nhs|upn|licence|permit|"
              + "booking|job|your|serial|parcel|tracking|request|enquiry|foi|sar)"
              + "[\\s.:#]*((no|ref|reference|number|id)[\\s.:#]{0,3}){0,2}$");
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])[0-9]{5,}(?![A-Za-z0-9])");
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile(".*[^0-9]([0-9]{5,})");
  private static final int LOOK_BACK = 40;
  private static final int FEWEST_TO_KNOW_A_RANGE = 5;
  private static final int FEWEST_DIGITS = 6;

  /** A shorter number in a subject is a day or a room, unless a word says that it is a case. */
  private static final int FEWEST_TO_STAND_ALONE = 5;

  private final Map<String, String> known = new TreeMap<>();
  private final Map<Integer, TreeSet<String>> numbers = new HashMap<>();
  private final Map<ReferenceShape, Pattern> shapes = new LinkedHashMap<>();

  /** Of references that end in a number, those that the number alone tells apart. */
  private final Map<String, String> byNumber = new HashMap<>();

  private final ReferenceSlips slips;

  private CaseReferences(Collection<String> references, Map<String, String> shortened) {
    for (String reference : new TreeSet<>(references)) {
      // "TBC" and "new" are no references, and stand in many a subject.
      if (reference.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        known.putIfAbsent(canonical(reference), bare(reference));
      }
    }
    shortened.forEach(known::putIfAbsent);
    for (String canonical : known.keySet()) {
      if (ReferenceShape.digits(canonical)) {
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
        .map(ReferenceShape::of)
        .distinct()
        .limit(MOST_SHAPES)
        .sorted(Comparator.comparing(shape -> !shape.hasLetters()))
        .forEach(shape -> shapes.put(shape, shape.pattern()));
    this.slips = new ReferenceSlips(known);
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

  static String lettersAndDigits(String text, int from) {
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
    Matcher ledIn = LED_IN.matcher(written);
    if (written.indexOf(' ') > 0 && ledIn.find()) {
      return ledIn.end();
    }
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

  /** Whether the case log holds it. */
  public boolean isKnown(String reference) {
    return known.containsKey(canonical(reference));
  }

  /** What looks like a slip of one that the case log holds. */
  ReferenceSlips slips() {
    return slips;
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
    BitSet taken = new BitSet();
    shapes.forEach(
        (shape, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            Optional<String> named =
                shape.hasLetters() || taken.get(matcher.start(), matcher.end()).isEmpty()
                    ? named(shape, text, matcher, toPartner)
                    : Optional.empty();
            if (named.isPresent()) {
              found.add(named.get());
              taken.set(matcher.start(), matcher.end());
            }
          }
        });
    if (!byNumber.isEmpty()) {
      NUMBER
          .matcher(text)
          .results()
          .filter(number -> taken.get(number.start(), number.end()).isEmpty())
          .forEach(number -> numbered(text, number, toPartner).ifPresent(found::add));
    }
    return List.copyOf(found);
  }

  /**
   * People leave the letters out where a word says what the number is, "case 712345", and to a body
   * that cases are shared with also where nothing does.
   */
  private Optional<String> numbered(String text, MatchResult number, boolean toPartner) {
    String before = text.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
    return Optional.ofNullable(byNumber.get(number.group()))
        .filter(
            reference ->
                ANNOUNCED.matcher(before).find()
                    || (toPartner && !OTHER_LETTERS.matcher(before).find()))
        .filter(reference -> !OTHER_NUMBER.matcher(before).find());
  }

  private static Optional<String> withoutLetters(String reference) {
    Matcher parts = LETTERS_AND_NUMBER.matcher(reference);
    return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private Optional<String> named(
      ReferenceShape shape, String text, Matcher matcher, boolean toPartner) {
    String canonical = shape.canonical(matcher);
    String asKnown = known.get(canonical);
    if (asKnown != null && (shape.hasLetters() || canonical.length() >= FEWEST_TO_STAND_ALONE)) {
      return Optional.of(asKnown);
    }
    if (asKnown == null && byNumber.containsKey(canonical)) {
      return numbered(text, matcher.toMatchResult(), toPartner);
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
}
