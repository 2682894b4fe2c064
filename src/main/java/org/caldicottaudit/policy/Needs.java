package org.caldicottaudit.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule or a fact depends on: all of a list of groups, any name of a group. Written {@code
 * purpose} or {@code message_id|shared_at}.
 */
final class Needs {
  private Needs() {}

  /** The groups as written, in their order; the names of each group sorted. */
  static List<Set<String>> parse(List<String> written) {
    return written.stream().map(Needs::group).toList();
  }

  private static Set<String> group(String written) {
    return Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(written.split("\\|", -1))));
  }

  /** Whether the text is one group of names. */
  static boolean isGroup(String text) {
    return text.matches("[a-z][a-z0-9_]*(\\|[a-z][a-z0-9_]*)*");
  }

  /** The names of all groups of which nothing is provided. */
  static Set<String> missing(List<Set<String>> needs, Set<String> provided) {
    Set<String> missing = new TreeSet<>();
    needs.stream().filter(group -> Collections.disjoint(group, provided)).forEach(missing::addAll);
    return missing;
  }
}
