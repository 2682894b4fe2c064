package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;

/**
 * What values of coded columns mean that the vocabulary doesn't have, by the ideas that their words
 * stand for: "Telephone discussion with school" is a phone call. A value of which any word is not
 * known, save a name, or that says more than its code allows, means nothing here. The ideas and the
 * codes are data ({@code value-meanings.yaml}).
 */
final class ValueMeanings {
  static final ValueMeanings GENERAL = new ValueMeanings();

  /** What is longer tells a story. */
  private static final int LONGEST = 120;

  private static final String FLAG = "flag";
  private static final String NOT_AND = "not ";

  /** The answer, which turns nothing round. */
  private static final String NO = "no";

  private static final Set<String> ANSWERS = Set.of("no", "n", "none", "nil");
  private static final Set<String> GOING_ON = Set.of("or", "nor");

  /** Where the reach of a "not" ends. */
  private static final Pattern CLAUSES =
      Pattern.compile(
          "(?i)[,;:()\\[\\]\\n"
              + "!\"]|\\.(?=\\s+(?-i:\\p{Lu})|\\s*$)|[\\u2013\\u2014]|\\s[-/+&]+\\s|-(?=\\s)|(?<=\\s)-|\\bbut\\b");

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{L}*(?:\\s\\d{4})?)\\b");

  private final WordIdeas ideas;
  private final Map<String, List<Meaning>> meanings = new HashMap<>();
  private final Map<String, Set<String>> besides = new HashMap<>();
  private final Set<String> withReasons;
  private final Set<String> withNames;
  private final Set<String> negative;
  private final WordIdeas turning;

  /**
   * A code and what a value must and may say to have it.
   *
   * @param last the idea that must come last; empty where their order doesn't matter
   */
  private record Meaning(String code, WordIdeas.Demand demand, String last) {
    boolean fits(Said said, Set<String> besides) {
      return demand.fits(said.ideas(), besides) && (last.isEmpty() || last.equals(said.last()));
    }
  }

  /**
   * The ideas of a text, those that it denies with "not" before them.
   *
   * @param unknown its words that stand in no list
   */
  private record Said(Set<String> ideas, String last, List<String> unknown) {
    boolean known() {
      return unknown.isEmpty();
    }
  }

  private ValueMeanings() {
    JsonNode data = YamlResource.read("value-meanings.yaml");
    ideas = new WordIdeas(data);
    JsonNode codes = data.path("codes");
    codes
        .properties()
        .forEach(
            columns -> {
              for (String column : columns.getKey().split("\\|", -1)) {
                meanings.put(column, codes(columns.getValue()));
              }
            });
    JsonNode tails = data.path("tails");
    withReasons = Set.copyOf(YamlResource.list(tails.path("columns")));
    data.path("besides")
        .properties()
        .forEach(
            column ->
                besides.put(column.getKey(), Set.copyOf(YamlResource.list(column.getValue()))));
    withNames = Set.copyOf(YamlResource.list(data.path("names")));
    negative = Set.copyOf(YamlResource.list(tails.path("negative")));
    turning = new WordIdeas(tails);
  }

  private List<Meaning> codes(JsonNode rows) {
    List<Meaning> codes = new ArrayList<>();
    rows.forEach(
        row ->
            codes.add(
                new Meaning(
                    row.path("code").asText(), ideas.demand(row), row.path("last").asText(""))));
    return codes;
  }

  /** The code that a value means in the column of that field; empty where nobody can be sure. */
  Optional<String> code(Field field, String text) {
    List<Meaning> codes = meanings(field);
    if (codes.isEmpty() || text.length() > LONGEST || text.indexOf('?') >= 0) {
      return Optional.empty();
    }
    Said said = said(text);
    return said.known() || isNamedBesides(field, said)
        ? code(codes, said, Set.of())
            .or(() -> code(codes, said, besides.getOrDefault(field.key(), Set.of())))
        : Optional.empty();
  }

  private static Optional<String> code(List<Meaning> codes, Said said, Set<String> besides) {
    return codes.stream().filter(one -> one.fits(said, besides)).map(Meaning::code).findFirst();
  }

  /**
   * Whether a word that nobody knows only says which or whose: a "council portal" is a portal. In
   * columns where such a word may turn the code round, it does.
   */
  private boolean isNamedBesides(Field field, Said said) {
    return withNames.contains(field.key())
        && said.unknown().size() == 1
        && said.ideas().stream().noneMatch(ValueMeanings::denies)
        && turning.exactParts(said.unknown()).stream().allMatch(part -> part.ideas().isEmpty());
  }

  /** Whether codes of that field may have a reason in any words behind them. */
  boolean takesReasons(Field field) {
    return withReasons.contains(field.kind() == FieldKind.FLAG ? FLAG : field.key());
  }

  /** Whether a code stays what it is with that reason behind it. */
  boolean stays(Field field, String code, String reason) {
    Optional<String> own = code(field, reason);
    if (own.isPresent()) {
      return own.get().equals(code);
    }
    Said said = said(reason);
    return reason.indexOf('?') < 0
        && turning.exactParts(WordIdeas.words(reason.toLowerCase(Locale.ROOT))).stream()
            .allMatch(part -> part.ideas().isEmpty())
        && (negative.contains(code) || said.ideas().stream().noneMatch(ValueMeanings::denies))
        && meanings(field).stream()
            .filter(meaning -> !meaning.code().equals(code))
            .map(meaning -> meaning.demand().must().get(0))
            .flatMap(Set::stream)
            .noneMatch(said.ideas()::contains);
  }

  private static boolean denies(String idea) {
    return idea.equals(NO) || idea.startsWith(WordIdeas.NOT);
  }

  private List<Meaning> meanings(Field field) {
    List<Meaning> own = meanings.getOrDefault(field.key(), List.of());
    if (field.kind() != FieldKind.FLAG) {
      return own;
    }
    List<Meaning> all = new ArrayList<>(own);
    all.addAll(meanings.getOrDefault(FLAG, List.of()));
    return all;
  }

  private Said said(String text) {
    Set<String> said = new HashSet<>();
    String last = "";
    List<String> unknown = new ArrayList<>();
    for (String clause : CLAUSES.split(DAY.matcher(text).replaceAll(" "), -1)) {
      Clause one = new Clause();
      ideas.parts(WordIdeas.words(clause.toLowerCase(Locale.ROOT))).forEach(one::add);
      one.end();
      said.addAll(one.said);
      last = one.last.isEmpty() ? last : one.last;
      unknown.addAll(one.unknown);
    }
    return new Said(said, last, unknown);
  }

  /** A clause that is read word by word. */
  private static final class Clause {
    private final Set<String> said = new HashSet<>();
    private String last = "";
    private final List<String> unknown = new ArrayList<>();

    /** The "not" that waits for what it turns round; empty where none does. */
    private String not = "";

    private boolean lastDenied;

    void add(WordIdeas.Part part) {
      if (!part.known()) {
        unknown.add(part.words());
      }
      if (part.ideas().contains(WordIdeas.NOT)) {
        end();
        not = part.words();
      } else if (GOING_ON.contains(part.words())) {
        not = lastDenied ? part.words() : not;
      } else if (!part.ideas().isEmpty()) {
        last = (not.isEmpty() ? "" : NOT_AND) + part.ideas().iterator().next();
        lastDenied = !not.isEmpty();
        said.add(last);
        not = "";
      }
    }

    /** A "no" that turns nothing round is the answer; with another "not" alone nobody can say. */
    void end() {
      if (!not.isEmpty()) {
        said.add(ANSWERS.contains(not) ? NO : WordIdeas.NOT);
      }
      not = "";
    }
  }
}
