package org.caldicottaudit.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.FindingList;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.RuleInfo;

/**
 * One audit as a document, from which every format is written. Nothing in it needs masking any
 * more.
 *
 * @param readings how each log was understood, in order of file and sheet
 * @param completeness how whole each log with rows is, in the same order
 * @param funnel how rows became sharing events, and what was left out, in the order to show: label
 *     to count
 * @param rules every rule that was on, in order of id
 * @param partners every organisation with a verdict, in order of name
 * @param controls every control of the packs used, in the packs' order
 * @param findings in their order
 * @param quarantine in order of place
 * @param problems sentences on what could not be judged although it should have been; empty when
 *     the run is complete
 * @param breakdown of the sharing events
 * @param followUp what people decided, and what joins this run to others
 * @param unjoined records that no other was surely joined to
 */
public record AuditReport(
    RunFacts run,
    List<LogReading> readings,
    List<LogCompleteness> completeness,
    List<FunnelStep> funnel,
    List<RuleResult> rules,
    List<PartnerResult> partners,
    List<ControlResult> controls,
    List<Finding> findings,
    List<QuarantinedRow> quarantine,
    List<String> problems,
    Breakdown breakdown,
    FollowUp followUp,
    Unjoined unjoined) {
  public AuditReport {
    Objects.requireNonNull(run, "run must not be null");
    readings = List.copyOf(readings);
    completeness = List.copyOf(completeness);
    funnel = List.copyOf(funnel);
    rules = List.copyOf(rules);
    partners = List.copyOf(partners);
    controls = List.copyOf(controls);
    findings = FindingList.copyOf(findings);
    quarantine = List.copyOf(quarantine);
    problems = List.copyOf(problems);
    Objects.requireNonNull(breakdown, "breakdown must not be null");
    Objects.requireNonNull(followUp, "followUp must not be null");
    Objects.requireNonNull(unjoined, "unjoined must not be null");
  }

  /** The same with what names a case masked. */
  AuditReport masked(
      RunFacts facts,
      List<Finding> listed,
      List<QuarantinedRow> rows,
      FollowUp decided,
      Unjoined open) {
    return new AuditReport(
        facts,
        readings,
        completeness,
        funnel,
        rules,
        partners,
        controls,
        listed,
        rows,
        problems,
        breakdown,
        decided,
        open);
  }

  /** The findings that count, without open questions and exceptions. */
  public long openFindings() {
    return findings.stream().filter(Finding::open).count();
  }

  /** Whether rows or rules are missing from the verdict. */
  public boolean incomplete() {
    return !quarantine.isEmpty() || !problems.isEmpty();
  }

  /** The same with other findings and what people decided on them. */
  public AuditReport with(List<Finding> found, FollowUp decided) {
    return new AuditReport(
        run,
        readings,
        completeness,
        funnel,
        rules,
        partners,
        controls,
        found,
        quarantine,
        problems,
        breakdown,
        decided,
        unjoined);
  }

  /** One step from rows to sharing events. */
  public record FunnelStep(String label, long count) {}

  /** One rule's outcomes over the audit, counted in events, in all and by partner. */
  public record RuleResult(
      RuleInfo rule, OutcomeCounts counts, SortedMap<String, OutcomeCounts> byPartner) {}

  /** One organisation's outcomes over all rules, counted in rule verdicts, and by rule id. */
  public record PartnerResult(
      String partner, long events, OutcomeCounts counts, SortedMap<String, OutcomeCounts> byRule) {}

  /**
   * One control of one pack with the outcomes of its rules, counted in rule verdicts.
   *
   * @param ruleIds the rules of the pack that serve it and were on
   * @param counts of what that pack judged
   * @param attestation what a person says of it; empty when nobody does
   */
  public record ControlResult(
      String pack,
      Control control,
      List<String> ruleIds,
      OutcomeCounts counts,
      Optional<AttestationResult> attestation) {
    public ControlResult {
      ruleIds = List.copyOf(ruleIds);
      Objects.requireNonNull(attestation, "attestation must not be null");
    }

    /** A control that nobody has attested. */
    public ControlResult(String pack, Control control, List<String> ruleIds, OutcomeCounts counts) {
      this(pack, control, ruleIds, counts, Optional.empty());
    }

    /** What can be said of it. */
    public ControlState state() {
      boolean attested = attestation.map(AttestationResult::holds).orElse(false);
      return ControlState.of(control, ruleIds, counts, attested);
    }
  }
}
