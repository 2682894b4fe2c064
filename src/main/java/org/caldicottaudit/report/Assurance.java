package org.caldicottaudit.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.policy.NotAssured;

/**
 * What was judged by an organisation's own settings instead of the packs', and which rules can
 * therefore not be relied on.
 *
 * @param folder name of the folder of local settings; empty when there was none
 * @param files its files with their SHA-256 in hexadecimal
 * @param changes what differs from the packs that judged, in order
 * @param rows what its lists add or replace, in order
 * @param notAssured in order of rule
 */
public record Assurance(
    String folder,
    SortedMap<String, String> files,
    List<LocalChange> changes,
    List<LocalRow> rows,
    List<NotAssured> notAssured) {
  /** Judged as the packs say. */
  public static final Assurance WHOLE =
      new Assurance("", Collections.emptySortedMap(), List.of(), List.of(), List.of());

  public Assurance {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    changes = List.copyOf(changes);
    rows = List.copyOf(rows);
    notAssured = List.copyOf(notAssured);
  }

  /** Whether there were local settings. */
  public boolean local() {
    return !folder.isEmpty();
  }

  /** Why that rule is not assured; empty when it is. */
  public List<String> reasons(String ruleId) {
    return notAssured.stream()
        .filter(rule -> rule.ruleId().equals(ruleId))
        .map(NotAssured::why)
        .toList();
  }

  /** Such as {@code The folder "bromley" changes 2 values and 3 rows of lists.} */
  public String sentence() {
    return "The folder \""
        + folder
        + "\" changes "
        + Wording.count(changes.size(), "value", "values")
        + " and "
        + Wording.count(rows.size(), "row of a list", "rows of lists")
        + ".";
  }

  /** Which rules are not assured; empty when all are. */
  public String warning() {
    List<String> rules = notAssured.stream().map(NotAssured::ruleId).distinct().toList();
    return rules.isEmpty()
        ? ""
        : "Not assured: "
            + Wording.list(rules)
            + ". "
            + (rules.size() == 1 ? "This rule asks" : "These rules ask")
            + " for less than the pack does, so that a pass proves less.";
  }
}
