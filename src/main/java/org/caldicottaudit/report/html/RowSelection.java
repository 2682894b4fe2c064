package org.caldicottaudit.report.html;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;

/**
 * Chooses the findings that a page can hold: some of every rule and kind, then the gravest of those
 * to act on; in their order.
 */
record RowSelection(int most) {
  private static final int OF_EACH = 15;
  private static final int UNPROVEN_OF_EACH = 5;

  List<Finding> from(List<Finding> findings) {
    if (findings.size() <= most && noneUnproven(findings)) {
      return findings;
    }
    BitSet chosen = someOfEach(findings);
    int room = most - chosen.cardinality();
    for (int i = 0; i < findings.size() && room > 0; i++) {
      if (findings.get(i).open() && !chosen.get(i)) {
        chosen.set(i);
        room--;
      }
    }
    return chosen.stream().mapToObj(findings::get).toList();
  }

  private BitSet someOfEach(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    BitSet chosen = new BitSet(findings.size());
    for (int i = 0; i < findings.size() && chosen.cardinality() < most; i++) {
      Finding finding = findings.get(i);
      boolean unproven = finding.outcome() == Outcome.UNPROVEN;
      String kind = finding.ruleId() + finding.outcome() + finding.standing();
      int count = seen.merge(kind, 1, Integer::sum);
      if (count <= (unproven ? UNPROVEN_OF_EACH : OF_EACH)) {
        chosen.set(i);
      }
    }
    return chosen;
  }

  private static boolean noneUnproven(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.outcome() == Outcome.UNPROVEN);
  }
}
