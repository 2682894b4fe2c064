package org.caldicottaudit.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;

/**
 * The rows of findings, counted once for every format. An event may have several.
 *
 * @param open by severity, each severity there
 * @param openByRule by rule id, only rules that have one
 * @param unprovenByRule by rule id, only rules that have one
 */
public record FindingTally(
    Map<Severity, Long> open,
    SortedMap<String, Long> openByRule,
    SortedMap<String, Long> unprovenByRule,
    long excepted,
    long notYetInForce) {

  /** Counts all findings in one go. */
  public static FindingTally of(Collection<Finding> findings) {
    Map<Severity, Long> open = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      open.put(severity, 0L);
    }
    SortedMap<String, Long> openByRule = new TreeMap<>();
    SortedMap<String, Long> unprovenByRule = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.open()) {
        open.merge(finding.severity(), 1L, Long::sum);
        openByRule.merge(finding.ruleId(), 1L, Long::sum);
      } else if (finding.outcome() == Outcome.UNPROVEN) {
        unprovenByRule.merge(finding.ruleId(), 1L, Long::sum);
      }
    }
    return new FindingTally(
        open,
        openByRule,
        unprovenByRule,
        settled(findings, Standing.EXCEPTED),
        settled(findings, Standing.NOT_YET_IN_FORCE));
  }

  /** All that count. */
  public long openInAll() {
    return open.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All open questions. */
  public long unproven() {
    return unprovenByRule.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those of that severity that count. */
  public long open(Severity severity) {
    return open.getOrDefault(severity, 0L);
  }

  private static long settled(Collection<Finding> findings, Standing standing) {
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING && finding.standing() == standing)
        .count();
  }
}
