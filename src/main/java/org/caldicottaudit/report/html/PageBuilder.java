package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.Conclusion;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.FirstStep;

/** Works out the page of an audit. */
record PageBuilder(AuditReport report, FindingTally tally, List<ClauseLine> clauses, int mostRows) {
  private static final int MOST_QUARANTINED = 100;
  private static final int MOST_PROBLEMS = 30;
  private static final int MOST_LOCAL_ROWS = 60;

  static ReportPage page(AuditReport report, int mostRows) {
    List<ClauseLine> clauses = report.controls().stream().map(ClauseLine::of).toList();
    return new PageBuilder(report, FindingTally.of(report.findings()), clauses, mostRows).build();
  }

  private ReportPage build() {
    List<RuleCard> rules = report.rules().stream().map(this::card).toList();
    return new ReportPage(
        report,
        PageAssets.builtIn(),
        Conclusion.of(report, tally),
        tally,
        FirstStep.of(report, tally),
        ScopeFacts.of(report),
        FunnelBar.of(report.funnel()),
        rules.stream().filter(card -> card.rule().topic().equals("DTS")).toList(),
        principles(),
        rules,
        PartnerTable.of(report.partners()),
        findings(),
        UnprovenLine.of(report),
        ControlMatrix.of(report),
        Shown.first(MOST_QUARANTINED, report.quarantine()),
        Shown.first(MOST_PROBLEMS, report.problems()),
        Shown.first(MOST_LOCAL_ROWS, report.run().assurance().rows()));
  }

  private RuleCard card(AuditReport.RuleResult result) {
    String id = result.rule().id();
    List<ClauseLine> served =
        clauses.stream().filter(clause -> clause.ruleIds().contains(id)).toList();
    return RuleCard.of(
        result,
        tally.openByRule().getOrDefault(id, 0L),
        served,
        report.run().assurance().reasons(id));
  }

  private List<ClauseGroup> principles() {
    List<ClauseGroup> groups = new ArrayList<>();
    add(groups, "The Caldicott principles", ClauseLine::caldicott);
    add(groups, "The golden rules of information sharing", ClauseLine::golden);
    return groups;
  }

  private void add(List<ClauseGroup> groups, String title, Predicate<ClauseLine> belongs) {
    List<ClauseLine> lines = clauses.stream().filter(belongs).toList();
    if (!lines.isEmpty()) {
      groups.add(new ClauseGroup(title, lines));
    }
  }

  private Shown<FindingRow> findings() {
    Map<String, Control> controls = AuditSums.controls(report);
    List<FindingRow> rows =
        new RowSelection(mostRows)
            .from(report.findings()).stream()
                .sorted(Comparator.comparing(finding -> !finding.open()))
                .map(finding -> FindingRow.of(finding, controls))
                .toList();
    return new Shown<>(rows, report.findings().size());
  }
}
