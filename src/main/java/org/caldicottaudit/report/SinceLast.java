package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.EarlierFinding;

/**
 * What changed since an earlier run.
 *
 * @param run name of the earlier run
 * @param asOf its date
 * @param from first day that it audited
 * @param to last day that it audited
 * @param rules whether the rules changed in between, and how much of the change is theirs
 * @param why what that rests on, as a sentence
 * @param earlier findings of earlier runs that this one doesn't have, in order
 * @param falseAlarms findings of the earlier run that people called false alarms, by rule
 * @param notes what a reader of the action plan must know, as sentences
 */
public record SinceLast(
    String run,
    LocalDate asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    RulesThen rules,
    String why,
    List<EarlierFinding> earlier,
    SortedMap<String, Long> falseAlarms,
    List<String> notes) {
  public SinceLast {
    Objects.requireNonNull(run, "run must not be null");
    Objects.requireNonNull(rules, "rules must not be null");
    earlier = List.copyOf(earlier);
    falseAlarms = Collections.unmodifiableSortedMap(new TreeMap<>(falseAlarms));
    notes = List.copyOf(notes);
  }

  /** What is known of the rules of the earlier run. */
  public enum RulesThen {
    /** The same; what changed is what people did. */
    SAME,
    /** Others, and the earlier logs were judged again by today's. */
    JUDGED_AGAIN,
    /** Others, and the earlier logs are not at hand. */
    CANNOT_TELL
  }

  /** The counts of each change, in the order to show them. */
  public ChangeCounts counts(AuditReport report) {
    return ChangeCounts.of(report.findings(), earlier);
  }

  /** The same, of each rule that has any, in order. */
  public List<ChangeCounts.OfRule> byRule(AuditReport report) {
    return ChangeCounts.byRule(report.findings(), earlier);
  }
}
