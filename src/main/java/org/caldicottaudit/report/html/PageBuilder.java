package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Breakdown;
import org.caldicottaudit.report.Conclusion;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.FirstStep;
import org.caldicottaudit.report.Wording;

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
        ScopeFacts.of(report, tally),
        FunnelBar.of(report.funnel()),
        rules.stream().filter(card -> card.rule().topic().equals("DTS")).toList(),
        principles(),
        rules,
        RateTable.partners(report.partners()),
        breakdown(report.breakdown()),
        MonthChart.of(report.breakdown()),
        findings(),
        UnprovenLine.of(report),
        ControlMatrix.of(report),
        Shown.first(MOST_QUARANTINED, report.quarantine()),
        Shown.first(MOST_PROBLEMS, report.problems()),
        Shown.first(MOST_LOCAL_ROWS, report.run().assurance().rows()));
  }

  private static List<RateTable> breakdown(Breakdown events) {
    return Stream.of(
            RateTable.of(
                "Outcomes by month", "Month", events.months(), month -> Wording.month(month)),
            RateTable.of(
                "Outcomes by channel", "Channel", events.channels(), UnaryOperator.identity()),
            RateTable.of(
                "Outcomes by agency and mail domain",
                "Agency or mail domain",
                events.senders(),
                UnaryOperator.identity()))
        .filter(table -> table.rows().all() > 0)
        .toList();
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
    FindingRow.Names names = FindingRow.names(report);
    List<FindingRow> rows =
        new RowSelection(mostRows)
            .from(report.findings()).stream()
                .sorted(Comparator.comparing(finding -> !finding.open()))
                .map(finding -> FindingRow.of(finding, names))
                .toList();
    return new Shown<>(rows, report.findings().size());
  }
}
