package org.caldicottaudit.run;

import java.util.List;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.AuditReport.PartnerResult;
import org.caldicottaudit.report.AuditReport.RuleResult;
import org.caldicottaudit.report.Breakdown;
import org.caldicottaudit.report.LogCompleteness;
import org.caldicottaudit.report.RunFacts;

/**
 * What an audit comes to in counts, without a row or a finding: as much of it as a review of many
 * audits needs.
 *
 * @param quarantined rows that could not be understood
 * @param problems whether something could not be judged although it should have been
 */
record AuditFigures(
    RunFacts run,
    List<LogReading> readings,
    List<LogCompleteness> completeness,
    List<RuleResult> rules,
    List<PartnerResult> partners,
    List<ControlResult> controls,
    Breakdown breakdown,
    long quarantined,
    boolean problems) {
  AuditFigures {
    readings = List.copyOf(readings);
    completeness = List.copyOf(completeness);
    rules = List.copyOf(rules);
    partners = List.copyOf(partners);
    controls = List.copyOf(controls);
  }

  /** Those of a report. */
  static AuditFigures of(AuditReport report) {
    return new AuditFigures(
        report.run(),
        report.readings(),
        report.completeness(),
        report.rules(),
        report.partners(),
        report.controls(),
        report.breakdown(),
        report.quarantine().size(),
        !report.problems().isEmpty());
  }

  /** Sharing events that some pack judged. */
  long events() {
    return run.packs().stream().mapToLong(RunFacts.PackFacts::events).sum();
  }

  /** Number of different files. */
  long files() {
    return readings.stream().map(reading -> reading.source().file()).distinct().count();
  }

  /** Rows of all logs. */
  long rows() {
    return readings.stream().mapToLong(LogReading::records).sum();
  }
}
