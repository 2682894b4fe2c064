package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** With more words that nobody knows, nobody knows what is meant. */
  private static final int MOST_UNKNOWN = 5;

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
              + "!\"]|\\.(?=\\s+(?-i:\\p{Lu})|\\s*$)|[\\u2013\\u2014]|\\s[-/+&]+\\s|-(?=\\s)|(?<=\\s)-|(?<!\\ball"
              + " )\\bbut\\b");

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{L}*(?:\\s\\d{4})?)\\b");

  /** Who it was, by a capital letter: "shared with Barnardos". */
  private static final Pattern WHO =
      Pattern.compile("\\b(?:with|to|by|from|at|via)(?<names>(?:\\s+\\p{Lu}[\\p{L}\\p{N}'’.]*)+)");

  /** A body, a role or a system in short: "sent to OIC". */
  private static final Pattern SHORT_NAME = Pattern.compile("\\b\\p{Lu}{2,5}\\b");

  private static final Pattern SMALL_WORD = Pattern.compile("\\b\\p{Ll}{2,}");

  private final WordIdeas ideas;
  private final Map<String, List<Meaning>> meanings = new HashMap<>();
  private final Map<String, Set<String>> besides = new HashMap<>();
  private final Set<String> withReasons;
  private final Set<String> withNames;
  private final Set<String> withoutNames;
  private final Set<String> negative;
  private final WordIdeas turning;
  private final WordIdeas doubting;
  private final Map<String, List<Decisive>> decisive = new HashMap<>();

  /**
   * A code and what a value must and may say to have it.
   *
   * @param last the idea that must come last; empty where their order doesn't matter
   * @param open whether words that nobody knows don't matter
   */
  private record Meaning(String code, WordIdeas.Demand demand, String last, boolean open) {
    boolean fits(Said said, Set<String> besides) {
      return demand.fits(said.ideas(), besides) && (last.isEmpty() || last.equals(said.last()));
    }
  }

  /**
   * Words that decide a column, whatever else stands there: "awaiting" whom or what.
   *
   * @param begins phrases that stand first
   * @param ends phrases that stand last
   * @param may turning words that don't turn this round
   */
  private record Decisive(
      String code, List<List<String>> begins, List<List<String>> ends, Set<String> may) {
    /** The words besides; empty where none of the phrases stands there. */
    Optional<List<String>> rest(List<String> words) {
      Optional<List<String>> behind =
          begins.stream()
              .filter(phrase -> Lists.startsWith(words, phrase))
              .max(Comparator.comparingInt(List::size))
              .map(phrase -> words.subList(phrase.size(), words.size()));
      return behind.or(
          () ->
              ends.stream()
                  .filter(phrase -> Lists.endsWith(words, phrase))
                  .max(Comparator.comparingInt(List::size))
                  .map(phrase -> words.subList(0, words.size() - phrase.size())));
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
                besides.put(
                    column.getKey(), ideas.withOthers(YamlResource.list(column.getValue()))));
    withNames = Set.copyOf(YamlResource.list(data.path("names")));
    negative = Set.copyOf(YamlResource.list(tails.path("negative")));
    turning = new WordIdeas(tails);
    withoutNames = Set.copyOf(YamlResource.list(data.path("no short names")));
    JsonNode decides = data.path("decides");
    doubting = new WordIdeas(data.path("open"));
    decides
        .properties()
        .forEach(column -> decisive.put(column.getKey(), decisive(column.getValue())));
  }

  private static List<Decisive> decisive(JsonNode rows) {
    List<Decisive> all = new ArrayList<>();
    rows.forEach(
        row ->
            all.add(
                new Decisive(
                    row.path("code").asText(),
                    phrases(row.path("begins")),
                    phrases(row.path("ends")),
                    Set.copyOf(YamlResource.list(row.path("may"))))));
    return all;
  }

  private static List<List<String>> phrases(JsonNode list) {
    return YamlResource.list(list).stream().map(WordIdeas::words).toList();
  }

  private List<Meaning> codes(JsonNode rows) {
    List<Meaning> codes = new ArrayList<>();
    rows.forEach(
        row ->
            codes.add(
                new Meaning(
                    row.path("code").asText(),
                    ideas.demand(row),
                    row.path("last").asText(""),
                    row.path("open").asBoolean())));
    return codes;
  }

  /** The code that a value means in the column of that field; empty where nobody can be sure. */
  Optional<String> code(Field field, String text) {
    List<Meaning> codes = meanings(field);
    if (codes.isEmpty() || text.length() > LONGEST || text.indexOf('?') >= 0) {
      return Optional.empty();
    }
    Said said = said(field, text);
    List<Meaning> fitting =
        said.known() || isNamedBesides(field, said) ? codes : open(codes, said, text);
    return code(fitting, said, Set.of())
        .or(() -> code(fitting, said, besides.getOrDefault(field.key(), Set.of())))
        .or(() -> decided(field, text));
  }

  /** What is meant whatever words stand beside it, but for those that raise a doubt. */
  private List<Meaning> open(List<Meaning> codes, Said said, String text) {
    boolean doubtful = said.unknown().size() > MOST_UNKNOWN || speaks(doubting, words(text));
    return doubtful ? List.of() : codes.stream().filter(Meaning::open).toList();
  }

  private static boolean speaks(WordIdeas list, List<String> words) {
    return list.exactParts(words).stream().anyMatch(part -> !part.ideas().isEmpty());
  }

  /** What the first or the last words decide, as long as the others don't turn it round. */
  private Optional<String> decided(Field field, String text) {
    List<String> words = words(text);
    return decisive(field).stream()
        .filter(one -> one.rest(words).filter(rest -> stays(field, one, rest)).isPresent())
        .map(Decisive::code)
        .findFirst();
  }

  private boolean stays(Field field, Decisive one, List<String> rest) {
    List<String> firm = rest.stream().filter(word -> !one.may().contains(word)).toList();
    return firm.isEmpty() || stays(field, one.code(), String.join(" ", firm));
  }

  private List<Decisive> decisive(Field field) {
    List<Decisive> own = decisive.getOrDefault(field.key(), List.of());
    return field.kind() == FieldKind.FLAG
        ? Stream.concat(own.stream(), decisive.getOrDefault(FLAG, List.of()).stream()).toList()
        : own;
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
        && !speaks(turning, said.unknown());
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
    Said said = said(field, reason);
    return reason.indexOf('?') < 0
        && !speaks(turning, words(reason))
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

  private List<String> words(String text) {
    return WordIdeas.words(ideas.apart(text));
  }

  private List<String> singles(String text) {
    return words(text).stream().map(ideas::singular).toList();
  }

  /** The words of a text that are names by the way they are written. */
  private Set<String> names(Field field, String text) {
    Set<String> names = new HashSet<>();
    Matcher who = WHO.matcher(text);
    while (who.find()) {
      names.addAll(singles(who.group("names")));
    }
    if (SMALL_WORD.matcher(text).find() && !withoutNames.contains(field.key())) {
      SHORT_NAME.matcher(text).results().forEach(name -> names.addAll(singles(name.group())));
    }
    return names;
  }

  private Said said(Field field, String text) {
    Set<String> names = names(field, text);
    Set<String> said = new HashSet<>();
    String last = "";
    List<String> unknown = new ArrayList<>();
    for (String clause : CLAUSES.split(DAY.matcher(text).replaceAll(" "), -1)) {
      Clause one = new Clause(names);
      ideas.parts(words(clause)).forEach(one::add);
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
    private final Set<String> names;

    Clause(Set<String> names) {
      this.names = names;
    }

    void add(WordIdeas.Part part) {
      boolean isName = not.isEmpty() && names.contains(part.words());
      if (!part.known() && !isName) {
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
