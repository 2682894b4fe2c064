package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;

/**
 * One rule as the page explains it.
 *
 * @param open findings to act on; an event may have several
 * @param clauses the controls it serves
 * @param notAssured why its passes prove less than the pack's would; empty when they don't
 * @param partners organisations with a verdict or an open question, in order of name
 */
public record RuleCard(
    RuleInfo rule,
    CountRow counts,
    long open,
    List<ClauseLine> clauses,
    List<PartnerLine> partners,
    List<String> notAssured) {
  private static final int MOST_PARTNERS = 40;

  static RuleCard of(
      AuditReport.RuleResult result, long open, List<ClauseLine> clauses, List<String> notAssured) {
    return new RuleCard(
        result.rule(), new CountRow(result.counts()), open, clauses, partners(result), notAssured);
  }

  /** Such as {@code cal/1 Justify the purpose; gr/7 Keep a record (Golden rules)}. */
  public String clausesInWords() {
    return clauses.stream()
        .map(ClauseLine::control)
        .map(Control::inWords)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static List<PartnerLine> partners(AuditReport.RuleResult result) {
    List<PartnerLine> lines = new ArrayList<>();
    result.byPartner().entrySet().stream()
        .filter(entry -> entry.getValue().judged() + entry.getValue().unproven() > 0)
        .limit(MOST_PARTNERS)
        .map(PartnerLine::of)
        .forEach(lines::add);
    return lines;
  }

  /** One organisation under a rule. */
  public record PartnerLine(String partner, CountRow counts) {
    static PartnerLine of(Map.Entry<String, OutcomeCounts> entry) {
      return new PartnerLine(entry.getKey(), new CountRow(entry.getValue()));
    }
  }
}
