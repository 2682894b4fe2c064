package org.caldicottaudit.report.html;

import java.util.List;

/**
 * One rule on paper, with its first findings.
 *
 * @param all how many findings and open questions of it there are
 */
public record PrintedRule(RuleCard card, List<FindingRow> rows, long all) {
  public PrintedRule {
    rows = List.copyOf(rows);
  }

  /** Whether the paper holds less than there is. */
  public boolean cut() {
    return rows.size() < all;
  }
}
