package org.caldicottaudit.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caldicottaudit.event.Attestation;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AttestationResult;
import org.caldicottaudit.report.AttestationState;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.FollowUp;

/** What people decided on findings and controls, as it counts on the day of the audit. */
final class Decisions {
  private final AuditOptions options;
  private final ReferenceTables tables;
  private final Judging judging;
  private final Optional<StoredRun> previous;
  private final Set<String> contrary = new HashSet<>();

  /**
   * @param findings all of the audit
   * @param previous the run before, of which attestations stay lapsed
   */
  Decisions(
      AuditOptions options,
      ReferenceTables tables,
      Judging judging,
      List<Finding> findings,
      Optional<StoredRun> previous) {
    this.options = options;
    this.tables = tables;
    this.judging = judging;
    this.previous = previous;
    findings.stream().filter(Finding::open).forEach(open -> contrary.addAll(open.controls()));
  }

  /** Puts each attestation beside its control. */
  List<ControlResult> on(List<ControlResult> controls) {
    List<AttestationResult> attested = attestations(controls);
    return controls.stream().map(result -> on(result, attested)).toList();
  }

  private static ControlResult on(ControlResult result, List<AttestationResult> attested) {
    return new ControlResult(
        result.pack(),
        result.control(),
        result.ruleIds(),
        result.counts(),
        attested.stream()
            .filter(one -> one.attestation().control().equals(result.control().id()))
            .findFirst());
  }

  FollowUp followUp(List<ControlResult> controls) {
    return new FollowUp(
        judging.exceptions().uses().stream().map(this::masked).toList(),
        attestations(controls),
        judging.ids(),
        new TreeMap<>(),
        Optional.empty());
  }

  private ExceptionUse masked(ExceptionUse use) {
    String approver = judging.person(use.exception().approver());
    return new ExceptionUse(
        use.exception().approvedBy(approver), use.state(), use.matched(), use.of());
  }

  private List<AttestationResult> attestations(List<ControlResult> controls) {
    return tables.attestations().orElse(List.of()).stream()
        .map(attestation -> result(attestation, controls))
        .toList();
  }

  private AttestationResult result(Attestation attestation, List<ControlResult> controls) {
    boolean known =
        controls.stream().anyMatch(result -> result.control().id().equals(attestation.control()));
    return AttestationResult.of(
        attestation.by(judging.person(attestation.who())),
        options.asOf(),
        contrary.contains(attestation.control()) || lapsedBefore(attestation),
        known);
  }

  /** What the logs contradicted once counts again only when it is attested anew. */
  private boolean lapsedBefore(Attestation attestation) {
    return previous.stream()
        .flatMap(run -> run.report().followUp().attestations().stream())
        .filter(before -> before.state() == AttestationState.CONTRARY)
        .map(AttestationResult::attestation)
        .anyMatch(
            before ->
                before.control().equals(attestation.control())
                    && before.when().equals(attestation.when()));
  }
}
