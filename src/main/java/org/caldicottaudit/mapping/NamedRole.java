package org.caldicottaudit.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;

/**
 * A column that asks for a name and a role in one cell, as the Information Commissioner's form
 * does: "Decision taken by (name and position)".
 */
record NamedRole(Field name, Field role) {
  private static final List<NamedRole> PAIRS =
      List.of(
          new NamedRole(Field.DECIDED_BY, Field.DECIDER_ROLE),
          new NamedRole(Field.REQUESTER_NAME, Field.REQUESTER_ROLE),
          new NamedRole(Field.RECIPIENT_NAME, Field.RECIPIENT_ROLE));
  private static final Pattern ASKS_FOR_BOTH =
      Pattern.compile("(?i)\\b(position|role|job|title|post|designation|rank|grade)\\b");
  private static final Pattern BEHIND_THE_NAME =
      Pattern.compile("[^,;:(/–—-]+?\\s*(?:[,;:(/–—]|\\s-\\s)\\s*(?<role>\\p{L}[^)]*)\\)?\\s*");

  /** Whether a heading that may mean one of these columns for the name asks for that role too. */
  static boolean standsBehindTheName(String role, Set<String> columns) {
    return PAIRS.stream()
        .anyMatch(pair -> pair.role.key().equals(role) && columns.contains(pair.name.key()));
  }

  /** The columns of a header that ask for both, where no other column asks for the role. */
  static List<NamedRole> in(Header header) {
    return PAIRS.stream()
        .filter(pair -> header.columns().containsKey(pair.name.key()))
        .filter(pair -> !header.columns().containsKey(pair.role.key()))
        .filter(pair -> ASKS_FOR_BOTH.matcher(header.heading(pair.name.key())).find())
        .toList();
  }

  /** The roles that stand behind the names of a row. */
  static void put(List<NamedRole> columns, Fields.Builder fields) {
    Fields read = fields.build();
    for (NamedRole column : columns) {
      Stream.of(read.text(column.name))
          .flatMap(Optional::stream)
          .map(BEHIND_THE_NAME::matcher)
          .filter(Matcher::matches)
          .forEach(matcher -> fields.put(column.role, matcher.group("role").strip()));
    }
  }
}
