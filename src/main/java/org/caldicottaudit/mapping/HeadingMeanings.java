package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;

/**
 * What headings of logs mean that nobody wrote down, by the ideas that their words stand for:
 * "Designation of requestor" speaks of a requester and a role. What words stand for which idea, and
 * which ideas make which field, is data ({@code heading-meanings.yaml}, and {@code
 * mail-heading-meanings.yaml} for e-mail logs).
 */
final class HeadingMeanings {
  /** How much a heading may say that stands for no idea: a name of a form or a system. */
  private static final int MOST_UNKNOWN = 1;

  /** A phrase of the data has no more words than that. */
  private static final int LONGEST_PHRASE = 4;

  /** "Decided on" is a day, "decision on request" is none. */
  private static final Set<String> WHEN_LAST = Set.of("on", "at");

  /** What makes another column of the same words. */
  private static final Set<String> ASPECTS =
      Set.of("email", "how", "name", "person", "role", "org", "when", "time", "why", "what");

  private static final String TIME = "time";
  private static final String WHEN = "when";
  private static final String NUMBER_OR_NOT = "no";
  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}#/]+|/");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern STEP = Pattern.compile("\\d{1,2}");
  private static final Pattern PLURAL = Pattern.compile("\\p{L}+(?<![su])s");

  static final HeadingMeanings CASES = new HeadingMeanings("heading-meanings.yaml");

  static final HeadingMeanings MAIL = new HeadingMeanings("mail-heading-meanings.yaml");

  private final Map<String, Set<String>> ideas = new HashMap<>();
  private final Set<String> filler = new HashSet<>();

  /** Ideas that are told by themselves, whatever word stands beside them. */
  private final Set<String> telling;

  private final Map<String, List<String>> also = new HashMap<>();
  private final List<Meaning> meanings = new ArrayList<>();

  /** The ideas of which a heading must have one each, and those that it may have besides. */
  private record Meaning(String field, List<Set<String>> must, Set<String> allowed) {
    boolean fits(Set<String> said) {
      return allowed.containsAll(said)
          && must.stream().allMatch(group -> group.stream().anyMatch(said::contains));
    }
  }

  /**
   * A column that a heading may mean.
   *
   * @param rank the smaller, the more the heading must say to mean it
   * @param ideas how many ideas the heading has
   */
  record Candidate(String column, int rank, int ideas) {}

  /** What a heading speaks of, and how many of its words nobody knows. */
  record Said(Set<String> ideas, int unknown) {}

  private HeadingMeanings(String file) {
    JsonNode data = YamlResource.read(file);
    data.path("ideas")
        .properties()
        .forEach(
            idea ->
                YamlResource.list(idea.getValue())
                    .forEach(
                        words ->
                            ideas
                                .computeIfAbsent(spelt(words), absent -> new HashSet<>())
                                .add(idea.getKey())));
    YamlResource.list(data.path("filler")).forEach(word -> filler.add(spelt(word)));
    telling = Set.copyOf(YamlResource.list(data.path("telling")));
    data.path("also")
        .properties()
        .forEach(idea -> also.put(idea.getKey(), YamlResource.list(idea.getValue())));
    data.path("fields").forEach(field -> meanings.add(meaning(field)));
  }

  private Meaning meaning(JsonNode field) {
    List<Set<String>> must =
        YamlResource.list(field.path("must")).stream()
            .map(group -> withOthers(List.of(group.split("\\|", -1))))
            .toList();
    Set<String> allowed = new HashSet<>(withOthers(YamlResource.list(field.path("may"))));
    must.forEach(allowed::addAll);
    return new Meaning(field.path("field").textValue(), must, allowed);
  }

  private Set<String> withOthers(List<String> group) {
    Set<String> all = new HashSet<>(group);
    group.forEach(idea -> all.addAll(also.getOrDefault(idea, List.of())));
    return all;
  }

  /**
   * The columns that a heading may mean, the likeliest first; none when it speaks of anything that
   * belongs to none.
   */
  List<Candidate> of(String heading) {
    List<Candidate> columns = whole(heading);
    return columns.isEmpty() && onlyLists(heading)
        ? whole(BRACKETS.matcher(heading).replaceAll(" "))
        : columns;
  }

  /** What stands in brackets often only lists what may be written below. */
  private boolean onlyLists(String heading) {
    return BRACKETS
        .matcher(heading)
        .results()
        .noneMatch(inside -> said(inside.group()).ideas().stream().anyMatch(ASPECTS::contains));
  }

  private List<Candidate> whole(String heading) {
    Said said = said(heading);
    if (said.ideas().isEmpty()
        || said.unknown() > MOST_UNKNOWN
        || (said.unknown() > 0 && said.ideas().size() == 1 && !telling.containsAll(said.ideas()))) {
      return List.of();
    }
    List<Candidate> columns = new ArrayList<>(fitting(said.ideas()));
    columns.addAll(times(said.ideas()));
    return columns;
  }

  private List<Candidate> fitting(Set<String> said) {
    List<Candidate> fitting = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < meanings.size(); i++) {
      Meaning meaning = meanings.get(i);
      if (meaning.fits(said) && met.add(meaning.field())) {
        fitting.add(new Candidate(meaning.field(), i, said.size()));
      }
    }
    return fitting;
  }

  /** "Time of request" has the time of the day that stands below "Date of request". */
  private List<Candidate> times(Set<String> said) {
    if (!said.contains(TIME) || said.contains(WHEN)) {
      return List.of();
    }
    Set<String> dated = new HashSet<>(said);
    dated.remove(TIME);
    dated.add(WHEN);
    return fitting(dated).stream()
        .filter(
            candidate ->
                Field.find(candidate.column())
                    .filter(field -> field.kind() == FieldKind.TIME)
                    .isPresent())
        .map(day -> new Candidate(SplitTime.PREFIX + day.column(), day.rank(), day.ideas()))
        .toList();
  }

  Said said(String heading) {
    List<String> words = words(heading);
    Set<String> said = new HashSet<>();
    int unknown = 0;
    for (int at = 0; at < words.size(); ) {
      int length = Math.min(LONGEST_PHRASE, words.size() - at);
      while (length > 0 && !knows(words, at, length)) {
        length--;
      }
      if (length == 0) {
        unknown += STEP.matcher(words.get(at)).matches() ? 0 : 1;
        at++;
      } else {
        said.addAll(ideas.getOrDefault(String.join(" ", words.subList(at, at + length)), Set.of()));
        at += length;
      }
    }
    return new Said(said, unknown);
  }

  private boolean knows(List<String> words, int at, int length) {
    String phrase = String.join(" ", words.subList(at, at + length));
    return ideas.containsKey(phrase) || filler.contains(phrase);
  }

  private static String spelt(String words) {
    return String.join(" ", split(words));
  }

  private List<String> words(String heading) {
    List<String> words = split(heading);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (WHEN_LAST.contains(word) && i < words.size() - 1) {
        words.set(i, "of");
      } else if (word.equals(NUMBER_OR_NOT)) {
        words.set(
            i,
            isNumber(words, i)
                ? "number"
                : i > 0 && words.get(i - 1).equals("yes") ? "yes" : "not");
      } else if (!ideas.containsKey(word)
          && !filler.contains(word)
          && PLURAL.matcher(word).matches()) {
        words.set(i, word.substring(0, word.length() - 1));
      }
    }
    return words;
  }

  /** "Incident no" has a number, "no consent" and "if no, why" have none. */
  private boolean isNumber(List<String> words, int at) {
    return at > 0
        && at == words.size() - 1
        && !words.get(at - 1).equals("yes")
        && !words.get(at - 1).equals("if");
  }

  private static List<String> split(String heading) {
    String text = HeadingWords.plain(heading.replace('_', ' '));
    text = DOTTED.matcher(text).replaceAll("$1");
    List<String> words = new ArrayList<>();
    Arrays.stream(BETWEEN.split(text, -1)).filter(word -> !word.isEmpty()).forEach(words::add);
    return words;
  }
}
