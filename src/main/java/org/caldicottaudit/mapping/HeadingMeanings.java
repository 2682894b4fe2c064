package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The same where the values below it must say so too. */
  private static final int MOST_UNKNOWN_LOOSELY = 3;

  /** A heading that speaks of so many ideas may have one such word more. */
  private static final int MANY_IDEAS = 4;

  /** "Decided on" is a day, "decision on request" is none. */
  private static final Set<String> WHEN_LAST = Set.of("on", "at");

  /** What makes another column of the same words. */
  private static final Set<String> ASPECTS =
      Set.of("email", "how", "name", "person", "role", "org", "when", "time", "why", "what");

  private static final Set<String> NAME_AND_ROLE = Set.of("name", "role");
  private static final Set<String> ORGANISATION = Set.of("org", "what", "name");
  private static final String TIME = "time";
  private static final String WHEN = "when";
  private static final String NUMBER_OR_NOT = "no";
  private static final Set<String> NUMBERED =
      Set.of("ref", "case", "risk", "incident", "offence", "child", "family", "view", "record");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern ITEMS = Pattern.compile("[,;/|]");
  private static final int FEW_ITEMS = 1;
  private static final Pattern STEP = Pattern.compile("\\d{1,2}");

  static final HeadingMeanings CASES = new HeadingMeanings("heading-meanings.yaml");

  static final HeadingMeanings MAIL = new HeadingMeanings("mail-heading-meanings.yaml");

  private final WordIdeas ideas;

  /** Ideas that are told by themselves, whatever word stands beside them. */
  private final Set<String> telling;

  /** What a heading may speak of besides, when nothing means all that it says. */
  private final Set<String> besides;

  private final List<Meaning> meanings = new ArrayList<>();
  private final List<Meaning> people = new ArrayList<>();
  private final Set<String> houses = new HashSet<>();
  private final List<Near> near = new ArrayList<>();

  private record Meaning(String field, WordIdeas.Demand demand) {}

  /** What a heading means behind one of those columns. */
  private record Near(Set<String> after, Meaning meaning) {}

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
    ideas = new WordIdeas(data);
    telling = Set.copyOf(YamlResource.list(data.path("telling")));
    besides = Set.copyOf(YamlResource.list(data.path("besides")));
    data.path("fields").forEach(field -> meanings.add(meaning(field)));
    data.path("people").forEach(field -> people.add(meaning(field)));
    YamlResource.list(data.path("houses")).forEach(house -> houses.add(Heading.key(house)));
    data.path("near")
        .forEach(
            group -> {
              Set<String> after = Set.copyOf(YamlResource.list(group.path("after")));
              group.path("fields").forEach(field -> near.add(new Near(after, meaning(field))));
            });
  }

  private Meaning meaning(JsonNode field) {
    return new Meaning(field.path("field").textValue(), ideas.demand(field));
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

  /**
   * Whether a heading says no more than that it has numbers, or cases, of one kind, whatever it is.
   */
  boolean isSomeNumber(String heading) {
    Said said = said(heading);
    return !said.ideas().isEmpty()
        && NUMBERED.containsAll(said.ideas())
        && said.unknown() <= MOST_UNKNOWN + 1;
  }

  /** Whether a heading says nothing that anybody here knows, such as the name of a system. */
  boolean saysNothingKnown(String heading) {
    return NUMBERED.containsAll(said(heading).ideas());
  }

  /** What stands in brackets often only lists what may be written below. */
  private boolean onlyLists(String heading) {
    return BRACKETS
        .matcher(heading)
        .results()
        .map(MatchResult::group)
        .allMatch(inside -> isList(inside) || !saysMore(inside));
  }

  private boolean saysMore(String inside) {
    return said(inside).ideas().stream().anyMatch(ASPECTS::contains);
  }

  /** "(phone, e-mail, in person)", but not "(name, role)". */
  private boolean isList(String inside) {
    List<String> items = List.of(ITEMS.split(inside, -1));
    return items.size() > FEW_ITEMS && items.stream().anyMatch(item -> !saysMore(item));
  }

  private List<Candidate> whole(String heading) {
    Said said = said(heading);
    if (said.ideas().isEmpty()
        || said.unknown() > MOST_UNKNOWN + said.ideas().size() / MANY_IDEAS
        || (said.unknown() > 0 && said.ideas().size() == 1 && !telling.containsAll(said.ideas()))) {
      return List.of();
    }
    List<Candidate> columns = new ArrayList<>(times(said.ideas()));
    columns.addAll(fitting(said.ideas()));
    return said.ideas().containsAll(NAME_AND_ROLE) ? withoutTheirRoles(columns) : columns;
  }

  /** "Recipient name and designation" has the name, and the role behind it. */
  private static List<Candidate> withoutTheirRoles(List<Candidate> columns) {
    Set<String> names = columns.stream().map(Candidate::column).collect(Collectors.toSet());
    return columns.stream()
        .filter(candidate -> !NamedRole.standsBehindTheName(candidate.column(), names))
        .toList();
  }

  /**
   * The columns that a heading may mean behind that one, which says of what it has the name, the
   * day or the reason: "Their role" behind who asked.
   */
  List<String> behind(String before, String heading) {
    Said said = said(heading);
    return near.stream()
        .filter(one -> said.unknown() <= MOST_UNKNOWN && one.after().contains(before))
        .map(Near::meaning)
        .filter(meaning -> meaning.demand().fits(said.ideas(), Set.of()))
        .map(Meaning::field)
        .distinct()
        .toList();
  }

  /**
   * The columns that a heading may mean by most of what it says: with one idea more than they have,
   * or some words that nobody knows.
   */
  List<String> loosely(String heading) {
    List<String> plain = mostly(said(BRACKETS.matcher(heading).replaceAll(" ")));
    return plain.isEmpty() ? mostly(said(heading)) : plain;
  }

  private List<String> mostly(Said said) {
    if (said.ideas().isEmpty() || said.unknown() > MOST_UNKNOWN_LOOSELY) {
      return List.of();
    }
    return Stream.concat(meanings.stream(), people.stream())
        .filter(meaning -> meaning.demand().isMet(said.ideas()))
        .filter(meaning -> isLittle(meaning.demand().beyond(said.ideas())))
        .map(Meaning::field)
        .distinct()
        .toList();
  }

  /**
   * Whether a heading means that column by a word that leaves no doubt, and no other by the rest.
   */
  boolean isSure(String heading, String column) {
    Said said = said(heading);
    return said.ideas().stream().anyMatch(telling::contains)
        && meanings.stream()
            .filter(meaning -> meaning.field().equals(column))
            .anyMatch(meaning -> meaning.demand().fits(said.ideas(), Set.of()));
  }

  /** Whether a heading may be that of the house that keeps the log. */
  boolean isHouse(String heading) {
    return houses.contains(Heading.key(heading));
  }

  /** Whether a heading only says that it has organisations. */
  boolean isSomeOrganisation(String heading) {
    Said said = said(heading);
    return ORGANISATION.containsAll(said.ideas())
        && said.ideas().contains("org")
        && said.unknown() == 0;
  }

  /** Whether a heading speaks of a time of the day and of nothing else. */
  boolean isTime(String heading) {
    Said said = said(heading);
    return said.ideas().equals(Set.of(TIME)) && said.unknown() == 0;
  }

  /** Whether a heading says enough to be meant by it, whatever words stand beside. */
  boolean tells(String heading) {
    Said said = said(heading);
    return said.ideas().size() > 1 || telling.containsAll(said.ideas());
  }

  private boolean isLittle(Set<String> beyond) {
    return !beyond.contains(WordIdeas.NOT)
        && beyond.stream().filter(idea -> !besides.contains(idea)).count() <= 1;
  }

  private List<Candidate> fitting(Set<String> said) {
    List<Candidate> strictly = fitting(said, Set.of());
    return strictly.isEmpty() ? fitting(said, besides) : strictly;
  }

  private List<Candidate> fitting(Set<String> said, Set<String> more) {
    List<Candidate> fitting = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < meanings.size(); i++) {
      Meaning meaning = meanings.get(i);
      if (meaning.demand().fits(said, more) && met.add(meaning.field())) {
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
    Set<String> said = new HashSet<>();
    int unknown = 0;
    for (WordIdeas.Part part : ideas.parts(words(heading))) {
      said.addAll(part.ideas());
      unknown += part.known() || STEP.matcher(part.words()).matches() ? 0 : 1;
    }
    return new Said(said, unknown);
  }

  private List<String> words(String heading) {
    List<String> words = WordIdeas.words(heading);
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
      } else {
        words.set(i, ideas.singular(word));
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
}
