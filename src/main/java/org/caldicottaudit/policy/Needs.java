package org.caldicottaudit.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a rule or a fact depends on: all of a list of groups, any name of a group. Written {@code
 * purpose} or {@code message_id|shared_at}.
 */
final class Needs {
  private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(\\|[a-z][a-z0-9_]*)*");

  /** Rules write the same few groups into every fact; no engine may fill the memory with others. */
  private static final Map<String, Set<String>> GROUPS = new ConcurrentHashMap<>();

  private static final int MOST_GROUPS = 5_000;

  private Needs() {}

  /** The groups as written, in their order; the names of each group sorted. */
  static List<Set<String>> parse(List<String> written) {
    return written.stream().map(Needs::group).toList();
  }

  private static Set<String> group(String written) {
    return GROUPS.size() < MOST_GROUPS
        ? GROUPS.computeIfAbsent(written, Needs::cut)
        : GROUPS.getOrDefault(written, cut(written));
  }

  private static Set<String> cut(String written) {
    return Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(written.split("\\|", -1))));
  }

  /** Whether the text is one group of names. */
  static boolean isGroup(String text) {
    return GROUPS.containsKey(text) || GROUP.matcher(text).matches();
  }

  /** The names of all groups of which nothing is provided, in order. */
  static Set<String> missing(List<Set<String>> needs, Set<String> provided) {
    Set<String> missing = new TreeSet<>();
    for (Set<String> group : needs) {
      if (!met(group, provided)) {
        missing.addAll(group);
      }
    }
    return missing;
  }

  /** Whether something of every group is provided. */
  static boolean areMet(List<Set<String>> needs, Set<String> provided) {
    for (Set<String> group : needs) {
      if (!met(group, provided)) {
        return false;
      }
    }
    return true;
  }

  private static boolean met(Set<String> group, Set<String> provided) {
    for (String name : group) {
      if (provided.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
