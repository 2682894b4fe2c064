package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;

/** Chooses the findings of each rule that a paper can hold: the first that are to act on. */
record PrintedFindings(AuditReport report, int mostOfEach) {
  /** Those of one rule. */
  private static final class OfRule {
    private final List<Finding> open = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();
    private long all;
  }

  /** The rules that found something or left something open, gravest first. */
  List<PrintedRule> rules(List<RuleCard> cards) {
    Map<String, OfRule> byRule = byRule();
    FindingRow.Names names = FindingRow.names(report);
    return cards.stream()
        .filter(card -> byRule.containsKey(card.rule().id()))
        .sorted(
            Comparator.comparing((RuleCard card) -> !card.rule().topic().equals("DTS"))
                .thenComparing(card -> severity(byRule, card)))
        .map(card -> printed(card, byRule.getOrDefault(card.rule().id(), new OfRule()), names))
        .toList();
  }

  /** As its pack says, which may not be what the rule says. */
  private static Severity severity(Map<String, OfRule> byRule, RuleCard card) {
    OfRule found = byRule.getOrDefault(card.rule().id(), new OfRule());
    return found.open.isEmpty() ? card.rule().severity() : found.open.get(0).severity();
  }

  private PrintedRule printed(RuleCard card, OfRule found, FindingRow.Names names) {
    List<Finding> first = new ArrayList<>(found.open);
    first.addAll(found.others.subList(0, Math.min(found.others.size(), room(first))));
    List<FindingRow> rows = first.stream().map(finding -> FindingRow.of(finding, names)).toList();
    return new PrintedRule(card, rows, found.all);
  }

  private int room(List<Finding> taken) {
    return Math.max(0, mostOfEach - taken.size());
  }

  private Map<String, OfRule> byRule() {
    Map<String, OfRule> byRule = new HashMap<>();
    for (Finding finding : report.findings()) {
      OfRule found = byRule.computeIfAbsent(finding.ruleId(), id -> new OfRule());
      found.all++;
      List<Finding> list = finding.open() ? found.open : found.others;
      if (list.size() < mostOfEach) {
        list.add(finding);
      }
    }
    return byRule;
  }
}
