package org.caldicottaudit.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditSums;
import org.caldicottaudit.report.FindingTally;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.VisibleText;
import org.caldicottaudit.report.Wording;

/** What was audited, in words. */
public record ScopeFacts(
    String period,
    String asOf,
    String files,
    String rows,
    String events,
    String packs,
    String inForce,
    String people,
    String shortRevision,
    String rulesOff,
    String loosened,
    String exceptions,
    Shown<LogReading> readings,
    Shown<LogCompleteness> logs) {
  private static final int MOST_READINGS = 60;

  static ScopeFacts of(AuditReport report, FindingTally tally) {
    RunFacts run = report.run();
    return new ScopeFacts(
        Wording.period(run.from(), run.to()),
        Wording.day(run.asOf()),
        files(report),
        rows(report),
        Wording.count(AuditSums.events(report), "sharing event", "sharing events"),
        packs(run),
        inForce(run),
        run.people(),
        VisibleText.cut(run.policyRevision(), 16, "…"),
        rulesOff(run),
        loosened(run),
        exceptions(tally),
        Shown.first(MOST_READINGS, report.readings()),
        Shown.first(MOST_READINGS, report.completeness()));
  }

  private static String files(AuditReport report) {
    List<String> names =
        report.readings().stream().map(reading -> reading.source().file()).distinct().toList();
    return names.size() > 6
        ? Wording.count(names.size(), "file", "files")
        : names.isEmpty() ? "none" : Wording.list(names);
  }

  private static String rows(AuditReport report) {
    return Wording.number(AuditSums.rows(report, LogReading::records))
        + " read: "
        + Wording.number(AuditSums.rows(report, LogReading::accepted))
        + " used, "
        + Wording.number(AuditSums.rows(report, LogReading::quarantined))
        + " could not be used, "
        + Wording.number(AuditSums.rows(report, LogReading::skipped))
        + " hold no record (headings, blank rows)";
  }

  private static String packs(RunFacts run) {
    return run.packs().isEmpty()
        ? "none"
        : run.packs().stream()
            .map(
                pack -> pack.title() + " (" + Wording.count(pack.events(), "event", "events") + ")")
            .collect(Collectors.joining("; "));
  }

  private static String inForce(RunFacts run) {
    return run.packMode().equals("in-force")
        ? "Each event was judged by what was in force on its own day."
        : "Every event was judged by this pack, whatever was in force on its day.";
  }

  private static String rulesOff(RunFacts run) {
    return run.rulesOff().isEmpty()
        ? "none: every rule of the packs was asked"
        : run.rulesOff().stream()
            .map(rule -> rule.ruleId() + " " + rule.title() + " (" + rule.why() + ")")
            .collect(Collectors.joining("; "));
  }

  private static String loosened(RunFacts run) {
    String warning = run.assurance().warning();
    return warning.isEmpty() ? "none: judged as strictly as the packs say" : warning;
  }

  private static String exceptions(FindingTally tally) {
    return tally.excepted() == 0
        ? "none: no finding is excepted"
        : Wording.count(tally.excepted(), "finding is excepted", "findings are excepted")
            + "; listed, and counted apart";
  }
}
