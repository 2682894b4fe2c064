package org.caldicottaudit.report.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.FirstStep;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.board.BoardReport.Fact;
import org.caldicottaudit.report.board.BoardReport.Figure;
import org.caldicottaudit.report.board.BoardReport.Step;
import org.caldicottaudit.report.board.BoardTable.Line;

/** Takes from an audit what a board may see. */
public record BoardAssembly(AuditReport report, FindingTally tally) {
  private static final String DUTY_TO_SHARE = "DTS";

  /** The board's report of an audit. */
  public static BoardReport of(AuditReport report) {
    return new BoardAssembly(report, FindingTally.of(report.findings())).build();
  }

  private BoardReport build() {
    List<Figure> severities = severities();
    List<BoardRow> rules = rules();
    List<BoardRow> sharing =
        rules.stream().filter(row -> row.id().startsWith(DUTY_TO_SHARE + "-")).toList();
    return new BoardReport(
        report.run(),
        headline(severities),
        sentences(),
        steps(),
        scope(),
        severities,
        new BoardTable("Failures to share", "What is right", sharing),
        tables(rules),
        controls());
  }

  /** The severities make a total that the verdict may name, so they are hidden together. */
  private List<Figure> severities() {
    long[] open = Arrays.stream(Severity.values()).mapToLong(tally::open).toArray();
    Optional<BitSet> hidden = SmallNumbers.hidden(open, new BitSet());
    List<Figure> figures = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      figures.add(
          new Figure(severity, Count.of(open[severity.ordinal()], severity.ordinal(), hidden)));
    }
    return figures;
  }

  private String headline(List<Figure> severities) {
    long open = tally.openInAll();
    if (AuditSums.verdicts(report) == 0 && open == 0) {
      return "No verdict: nothing in these logs could be judged.";
    }
    if (open == 0) {
      return "No finding in what could be judged.";
    }
    Count critical = severities.get(Severity.CRITICAL.ordinal()).count();
    return Wording.capital(Count.alone(open).words())
        + (open == 1 ? " finding" : " findings")
        + " to act on; critical: "
        + critical.words()
        + ".";
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (report.incomplete()) {
      sentences.add(
          "Incomplete: some rows of the logs or some rules could not be judged. The Guardian’s"
              + " report says which.");
    }
    sentences.add(
        "A finding is one event on which a rule was not met, as far as the logs show. It is no"
            + " proof that anybody did wrong, and nobody is scored.");
    sentences.add(
        "What the logs don’t hold enough to tell is called unproven: neither for nor against"
            + " anybody.");
    return sentences;
  }

  private List<Step> steps() {
    return FirstStep.of(report, tally).stream()
        .flatMap(
            step ->
                step.rule().stream()
                    .map(
                        rule ->
                            new Step(
                                step.action(), rule.severity(), rule.id() + " " + rule.title())))
        .toList();
  }

  private List<Fact> scope() {
    RunFacts run = report.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Dates covered", Wording.period(run.from(), run.to())));
    facts.add(new Fact("Logs", Wording.count(AuditSums.files(report), "file", "files")));
    facts.add(
        new Fact("Rows", Wording.number(AuditSums.rows(report, LogReading::records)) + " read"));
    facts.add(
        new Fact(
            "Rows not judged",
            Count.alone(AuditSums.rows(report, LogReading::quarantined)).words()));
    facts.add(
        new Fact(
            "Sharing events",
            Count.alone(AuditSums.events(report)).words()
                + ", by "
                + Wording.count(report.rules().size(), "rule", "rules")));
    facts.add(new Fact("Pack of rules", packs(run)));
    facts.add(new Fact("Rules switched off", off(run)));
    facts.add(new Fact("Parameters loosened", loosened(run)));
    facts.add(new Fact("Findings excepted", Count.alone(tally.excepted()).words()));
    facts.add(new Fact("Policy revision", run.policyRevision()));
    facts.add(new Fact("Date of the audit", Wording.day(run.asOf())));
    return facts;
  }

  private static String packs(RunFacts run) {
    String names =
        run.packs().stream().map(RunFacts.PackFacts::title).collect(Collectors.joining("; "));
    return names
        + (run.packMode().equals("in-force")
            ? ". Each event was judged by what was in force on its own day."
            : ". Every event was judged by this pack, whatever was in force on its day.");
  }

  private static String off(RunFacts run) {
    return run.rulesOff().isEmpty()
        ? "none"
        : run.rulesOff().stream().map(RunFacts.RuleOff::ruleId).collect(Collectors.joining(", "));
  }

  private static String loosened(RunFacts run) {
    String warning = run.assurance().warning();
    return warning.isEmpty() ? "none" : warning;
  }

  /** The rules of a severity add up to a figure that is shown, so they are hidden together. */
  private List<BoardRow> rules() {
    List<BoardRow> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Line> lines =
          report.rules().stream()
              .filter(result -> result.rule().severity() == severity)
              .map(BoardAssembly::line)
              .toList();
      rows.addAll(BoardTable.rows(lines));
    }
    rows.sort(Comparator.comparing(BoardRow::id));
    return rows;
  }

  private static Line line(AuditReport.RuleResult result) {
    return new Line(result.rule().id(), result.rule().title(), Optional.empty(), result.counts());
  }

  private List<BoardTable> tables(List<BoardRow> rules) {
    List<BoardTable> tables = new ArrayList<>();
    tables.add(new BoardTable("By rule", "Rule", rules));
    tables.add(BoardTable.of("By organisation", "Organisation", partners()));
    tables.add(
        BoardTable.of(
            "By month",
            "Month",
            lines(report.breakdown().months(), month -> Wording.month(month))));
    tables.add(
        BoardTable.of(
            "By channel", "Channel", lines(report.breakdown().channels(), channel -> channel)));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static List<Line> lines(
      SortedMap<String, EventCounts> headings, UnaryOperator<String> name) {
    return headings.entrySet().stream()
        .map(
            heading ->
                new Line(
                    "",
                    name.apply(heading.getKey()),
                    Optional.of(heading.getValue().events()),
                    heading.getValue().counts()))
        .toList();
  }

  /** Organisations with few events are one row: a domain of its own may be one family's. */
  private List<Line> partners() {
    List<Line> lines = new ArrayList<>();
    long events = 0;
    OutcomeCounts others = OutcomeCounts.NONE;
    for (AuditReport.PartnerResult partner : report.partners()) {
      if (partner.events() < SmallNumbers.LEAST) {
        events += partner.events();
        others = others.plus(partner.counts());
      } else {
        lines.add(new Line("", partner.partner(), Optional.of(partner.events()), partner.counts()));
      }
    }
    if (events > 0) {
      lines.add(new Line("", "Others, fewer than 5 events each", Optional.of(events), others));
    }
    return lines;
  }

  private List<BoardControl> controls() {
    Map<String, OutcomeCounts> rules =
        report.rules().stream()
            .collect(
                Collectors.toMap(
                    result -> result.rule().id(), AuditReport.RuleResult::counts, (a, b) -> a));
    return report.controls().stream()
        .map(
            result ->
                new BoardControl(
                    result.pack(),
                    result.control(),
                    result.state(),
                    result.ruleIds().stream()
                        .filter(id -> rules.getOrDefault(id, OutcomeCounts.NONE).finding() > 0)
                        .toList()))
        .toList();
  }
}
