package org.caldicottaudit.report;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;

/**
 * How many findings are new, still open, resolved and so on since an earlier run.
 *
 * @param counts by change
 * @param byRules of these, those that changed rules made
 * @param known of these, those that the earlier run said already
 */
public record ChangeCounts(
    Map<Change, Long> counts, Map<Change, Long> byRules, Map<Change, Long> known) {
  public ChangeCounts {
    counts = Collections.unmodifiableMap(filled(counts));
    byRules = Collections.unmodifiableMap(filled(byRules));
    known = Collections.unmodifiableMap(filled(known));
  }

  /** The counts of one rule. */
  public record OfRule(String ruleId, ChangeCounts counts) {}

  private static Map<Change, Long> filled(Map<Change, Long> counts) {
    Map<Change, Long> all = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      all.put(change, counts.getOrDefault(change, 0L));
    }
    return all;
  }

  public long of(Change change) {
    return counts.getOrDefault(change, 0L);
  }

  /** Those that changed rules made. */
  public long byRules(Change change) {
    return byRules.getOrDefault(change, 0L);
  }

  /** Those since the earlier run: what it said already is left out. */
  public long since(Change change) {
    return of(change) - known.getOrDefault(change, 0L);
  }

  static ChangeCounts of(Collection<Finding> findings, Collection<EarlierFinding> earlier) {
    Counter counter = new Counter();
    findings.forEach(finding -> counter.add(finding, false));
    earlier.forEach(gone -> counter.add(gone.finding(), gone.known()));
    return counter.counts();
  }

  static List<OfRule> byRule(Collection<Finding> findings, Collection<EarlierFinding> earlier) {
    SortedMap<String, Counter> rules = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.history().change().isPresent()) {
        rules.computeIfAbsent(finding.ruleId(), id -> new Counter()).add(finding, false);
      }
    }
    for (EarlierFinding gone : earlier) {
      rules
          .computeIfAbsent(gone.finding().ruleId(), id -> new Counter())
          .add(gone.finding(), gone.known());
    }
    return rules.entrySet().stream()
        .map(rule -> new OfRule(rule.getKey(), rule.getValue().counts()))
        .toList();
  }

  private static final class Counter {
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);
    private final Map<Change, Long> byRules = new EnumMap<>(Change.class);
    private final Map<Change, Long> known = new EnumMap<>(Change.class);

    void add(Finding finding, boolean already) {
      finding.history().change().ifPresent(change -> add(change, finding, already));
    }

    private void add(Change change, Finding finding, boolean already) {
      counts.merge(change, 1L, Long::sum);
      if (already) {
        known.merge(change, 1L, Long::sum);
      } else if (finding.history().cause().filter(cause -> cause == Cause.RULES).isPresent()) {
        byRules.merge(change, 1L, Long::sum);
      }
    }

    ChangeCounts counts() {
      return new ChangeCounts(counts, byRules, known);
    }
  }
}
