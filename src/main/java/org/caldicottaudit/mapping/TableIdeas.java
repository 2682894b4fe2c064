package org.caldicottaudit.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the headings of reference tables speak of that no profile lists: each organisation keeps
 * such tables in words of its own. The patterns are those of {@code table-ideas.yaml}.
 */
final class TableIdeas {
  private static final String RESOURCE = "table-ideas.yaml";
  private static final String NO_COLUMN = "-";
  private static final String REFERENCE = "reference";
  private static final String NAME = "name";
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A heading that is longer is a sentence. */
  private static final int LONGEST = 80;

  private record Idea(String column, Pattern words) {}

  private static final Map<TableKind, List<Idea>> IDEAS = load();

  private TableIdeas() {}

  private static Map<TableKind, List<Idea>> load() {
    Map<TableKind, List<Idea>> ideas = new EnumMap<>(TableKind.class);
    YamlResource.read(RESOURCE)
        .properties()
        .forEach(kind -> ideas.put(TableKind.of(kind.getKey()), list(kind.getValue())));
    return ideas;
  }

  private static List<Idea> list(JsonNode list) {
    List<Idea> ideas = new ArrayList<>();
    list.forEach(
        item ->
            item.properties()
                .forEach(
                    idea ->
                        ideas.add(
                            new Idea(idea.getKey(), Pattern.compile(idea.getValue().asText())))));
    return ideas;
  }

  /** Whether there are such for tables of that kind. */
  static boolean isFor(Profile profile) {
    return IDEAS.containsKey(profile.kind()) && profile.mapping().isEmpty();
  }

  /**
   * The profile with the headings of one row that it doesn't list, each for the column that it
   * speaks of, where no heading that is listed has it and what stands below may be that.
   */
  static Profile speaking(Profile profile, List<String> headings, ColumnShapes values) {
    Set<String> taken = new HashSet<>();
    headings.forEach(heading -> profile.column(Heading.key(heading)).ifPresent(taken::add));
    Map<String, String> spoken = new LinkedHashMap<>();
    for (int at = 0; at < headings.size(); at++) {
      String key = Heading.key(headings.get(at));
      if (key.isEmpty() || profile.knows(key)) {
        continue;
      }
      Optional<String> column = column(profile.kind(), headings.get(at), values.of(at), taken);
      column.ifPresent(
          name -> {
            taken.add(name);
            spoken.put(key, name);
          });
    }
    return profile.with(named(profile, headings, taken, spoken));
  }

  private static Optional<String> column(
      TableKind kind, String heading, ColumnShape values, Set<String> taken) {
    if (heading.length() > LONGEST) {
      return Optional.empty();
    }
    String words = NO_WORD.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return IDEAS.getOrDefault(kind, List.of()).stream()
        .filter(idea -> idea.words().matcher(words).find())
        .map(Idea::column)
        .filter(column -> !taken.contains(column) && mayHold(column, values))
        .findFirst()
        .filter(column -> !column.equals(NO_COLUMN));
  }

  private static boolean mayHold(String column, ColumnShape values) {
    return switch (column) {
      case "domains", "pattern" -> values.domains();
      case "inboxes" -> !values.filled() || values.hasAddress();
      case "period" -> values.periods();
      default -> true;
    };
  }

  /** An agreement without a reference goes by its name. */
  private static Map<String, String> named(
      Profile profile, List<String> headings, Set<String> taken, Map<String, String> spoken) {
    if (profile.kind() != TableKind.AGREEMENTS || taken.contains(REFERENCE)) {
      return spoken;
    }
    Map<String, String> named = new LinkedHashMap<>(spoken);
    headings.stream()
        .map(Heading::key)
        .filter(key -> profile.column(key).filter(NAME::equals).isPresent())
        .findFirst()
        .ifPresent(key -> named.put(key, NAME));
    named.replaceAll((key, column) -> column.equals(NAME) ? REFERENCE : column);
    return named;
  }
}
