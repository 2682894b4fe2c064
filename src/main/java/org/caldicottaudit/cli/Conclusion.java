package org.caldicottaudit.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.Assurance;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.SinceWords;
import org.caldicottaudit.run.AuditResult;

/** What an audit comes to, in a few lines and a number. */
final class Conclusion {
  private Conclusion() {}

  /** Incomplete goes before findings: a verdict with holes in it must not look like a whole one. */
  static ExitCode exitCode(AuditReport report) {
    if (report.incomplete()) {
      return ExitCode.INCOMPLETE;
    }
    return report.openFindings() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  static void print(AuditResult result, PrintStream out) {
    AuditReport report = result.report();
    report.funnel().forEach(step -> out.printf("%,9d  %s%n", step.count(), step.label()));
    out.println();
    bySeverity(report)
        .forEach(
            (severity, count) -> out.printf("%,9d  %s%n", count, "findings, " + severity.code()));
    out.printf("%,9d  %s%n", unproven(report), "verdicts unproven: the logs can't tell");
    out.printf(
        "%,9d  %s%n", report.quarantine().size(), "rows quarantined: they could not be understood");
    Assurance assurance = report.run().assurance();
    if (assurance.local()) {
      out.println((assurance.sentence() + " " + assurance.warning()).strip());
    }
    report
        .followUp()
        .sinceLast()
        .ifPresent(
            since -> {
              out.println(SinceWords.headline(since, since.counts(report)));
              since.notes().forEach(note -> out.println("Action plan: " + Main.printable(note)));
            });
    report.problems().forEach(problem -> out.println("Incomplete: " + problem));
    out.println();
    out.println("Report: " + result.folder().resolve("report.html"));
    result
        .receipt()
        .ifPresent(
            receipt ->
                out.println(
                    "Entry " + receipt.seq() + " of the audit log, its head " + receipt.entry()));
  }

  private static Map<Severity, Long> bySeverity(AuditReport report) {
    Map<Severity, Long> counts = new TreeMap<>();
    report.findings().stream()
        .filter(Finding::open)
        .forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
    return counts;
  }

  private static long unproven(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.UNPROVEN)
        .count();
  }
}
