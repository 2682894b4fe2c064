package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Law;

/**
 * Finds the laws, bases and powers of a list in what people write, as whole words, the longest way
 * of writing first: "Data Protection Act 1998" is never taken for a "Data Protection Act" of
 * another year.
 */
public final class LawCitations {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LETTERS_AND_DIGITS =
      Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
  private static final Pattern LAWLIKE =
      Pattern.compile(
          "(?i)\\b(act|acts|regulation|regulations|section|sections|article|articles|art|schedule|sch|order|directive|common"
              + " law|statut\\w*|code of practice|guidance|gdpr|dpa|para\\w*)\\b|\\bs\\.?"
              + " ?\\d+|\\d\\(\\d\\)");

  /** What stands in an Act that is named before it. */
  private static final Set<String> PARTS =
      Set.of("para", "paras", "paragraph", "paragraphs", "condition");

  /** The word and its number. */
  private static final int LONGEST_PART = 2;

  private static final int LONGEST_REMEMBERED = 200;

  /**
   * @param bare whether the text says a paragraph and not of which Act
   */
  private record Citation(Law law, boolean bare) {
    boolean mayBeMeant(Optional<LocalDate> day) {
      return !bare || day.isEmpty() || isInForce(day.get());
    }

    private boolean isInForce(LocalDate day) {
      return law.from().filter(day::isBefore).isEmpty() && law.to().filter(day::isAfter).isEmpty();
    }
  }

  private final Map<String, List<Law>> byWords = new HashMap<>();
  private final Remembered<String, List<Citation>> remembered = new Remembered<>();
  private int longest;

  public LawCitations(List<Law> laws) {
    Set<String> named = new HashSet<>();
    for (Law law : laws) {
      // "Consent" is as old as the Act of 1998; its article is another row with a first day.
      if (named.add(law.name())) {
        add(law, law.name());
      }
      law.words().forEach(words -> add(law, words));
    }
  }

  private void add(Law law, String written) {
    List<String> words = words(written);
    if (words.isEmpty()) {
      return;
    }
    longest = Math.max(longest, words.size());
    List<Law> same = byWords.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>(1));
    if (!same.contains(law)) {
      same.add(law);
    }
  }

  /** "s47" and "s.47" and "S 47" are the same words. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String run : BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
      for (String word : LETTERS_AND_DIGITS.splitAsStream(run).toList()) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** The laws that a text cites, in the order of the text; none when it cites none of the list. */
  public List<Law> in(String text) {
    return in(text, Optional.empty());
  }

  /**
   * The laws that a text of that day cites: a mere "paragraph 7" is one of an Act that was in
   * force.
   */
  public List<Law> in(String text, Optional<LocalDate> day) {
    List<Citation> citations =
        text.length() > LONGEST_REMEMBERED ? lookUp(text) : remembered.of(text, this::lookUp);
    return citations.stream()
        .filter(citation -> citation.mayBeMeant(day))
        .map(Citation::law)
        .distinct()
        .toList();
  }

  private List<Citation> lookUp(String text) {
    List<String> words = words(text);
    List<Citation> found = new ArrayList<>();
    List<Law> before = List.of();
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at);
      if (length == 0 || reachesFurther(words, at, length)) {
        at++;
        before = List.of();
      } else {
        List<Law> laws = byWords.getOrDefault(run(words, at, length), List.of());
        boolean bare = before.isEmpty() && isPart(words, at, length);
        before = PARTS.contains(words.get(at)) ? notOfAnother(before, laws) : laws;
        before.forEach(law -> found.add(new Citation(law, bare)));
        at += length;
      }
    }
    return List.copyOf(found);
  }

  /** "Paragraph 7", but not "paragraph 7 of Schedule 1 to the Act of 2018". */
  private static boolean isPart(List<String> words, int at, int length) {
    return PARTS.contains(words.get(at)) && length <= LONGEST_PART;
  }

  /** "Schedule 3 DPA 1998, paragraph 7" has no paragraph 7 of another Act. */
  private static List<Law> notOfAnother(List<Law> before, List<Law> laws) {
    return laws.stream()
        .filter(law -> before.stream().noneMatch(named -> isAnother(named, law)))
        .toList();
  }

  private static boolean isAnother(Law named, Law law) {
    boolean schedule = named.name().contains("Schedule") && !named.name().contains("Schedule 1");
    return (schedule || named.kind().equals("act")) && !law.name().startsWith(named.name());
  }

  /** Words of the longest way of writing that begins there; 0 for none. */
  private int longestAt(List<String> words, int at) {
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      if (byWords.containsKey(run(words, at, length))) {
        return length;
      }
    }
    return 0;
  }

  /**
   * "UK GDPR article 6" says less than the "article 6(1)(a)" that begins within it; "paragraph 18
   * of Schedule 1" says more than the "Schedule 1 to the DPA 2018" that does.
   */
  private boolean reachesFurther(List<String> words, int at, int length) {
    if (PARTS.contains(words.get(at))) {
      return false;
    }
    for (int within = at + 1; within < at + length; within++) {
      if (within + longestAt(words, within) > at + length) {
        return true;
      }
    }
    return false;
  }

  private static String run(List<String> words, int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }

  /** The code of the lawful basis that a text names first; empty when it names none. */
  public Optional<String> basis(String text) {
    return in(text).stream().filter(law -> law.kind().equals("basis")).findFirst().map(Law::name);
  }

  /**
   * Whether the list knows what a text cites: {@code known}; {@code perhaps}, when it reads like a
   * law that the list doesn't hold; {@code unknown}.
   */
  public String knows(String text) {
    if (!in(text).isEmpty()) {
      return "known";
    }
    return LAWLIKE.matcher(text).find() ? "perhaps" : "unknown";
  }
}
