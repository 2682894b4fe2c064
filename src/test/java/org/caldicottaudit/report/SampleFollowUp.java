package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caldicottaudit.event.Attestation;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.ExceptionState;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.History;
import org.caldicottaudit.finding.PlannedAction;

/** What people decided on an invented audit, and what changed since the one before. */
public final class SampleFollowUp {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private SampleFollowUp() {}

  /**
   * That audit, which has controls, after another one, with that text wherever people wrote
   * something.
   */
  public static AuditReport on(AuditReport report, String text) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      findings.add(
          finding.with(
              DAY,
              new History(
                  "E-ABCDEFGHJKLM",
                  Optional.of(findings.isEmpty() ? Change.REOPENED : Change.NEW),
                  Optional.of(Cause.CONDUCT))));
    }
    Finding any = findings.get(0);
    EventIds.Builder judged = new EventIds.Builder();
    judged.add("E-ABCDEFGHJKLM");
    judged.add("E-23456789ABCD");
    String control = report.controls().get(0).control().id();
    AttestationResult attested =
        new AttestationResult(attestation(control, text), AttestationState.ENDED);
    return attested(report, attested)
        .with(
            findings,
            new FollowUp(
                List.of(new ExceptionUse(exception(text), ExceptionState.WORKS, 3, 12)),
                List.of(attested),
                judged.build(),
                new TreeMap<>(
                    Map.of(
                        any.id(),
                        new PlannedAction(text, Optional.of(DAY), ActionStatus.FALSE_ALARM, text))),
                Optional.of(
                    new SinceLast(
                        text,
                        DAY,
                        Optional.of(DAY),
                        Optional.empty(),
                        SinceLast.RulesThen.JUDGED_AGAIN,
                        text,
                        List.of(
                            earlier(any, text, Change.NOT_ASSESSABLE, Optional.empty()),
                            earlier(any, text, Change.RESOLVED, Optional.of(Cause.RULES))),
                        new TreeMap<>(Map.of(any.ruleId(), 2L)),
                        List.of(text)))));
  }

  private static AuditReport attested(AuditReport report, AttestationResult attested) {
    List<AuditReport.ControlResult> controls =
        report.controls().stream()
            .map(
                result ->
                    result.control().id().equals(attested.attestation().control())
                        ? new AuditReport.ControlResult(
                            result.pack(),
                            result.control(),
                            result.ruleIds(),
                            result.counts(),
                            Optional.of(attested))
                        : result)
            .toList();
    return new AuditReport(
        report.run(),
        report.readings(),
        report.completeness(),
        report.funnel(),
        report.rules(),
        report.partners(),
        controls,
        report.findings(),
        report.quarantine(),
        report.problems(),
        report.breakdown(),
        report.followUp(),
        report.unjoined());
  }

  private static EarlierFinding earlier(
      Finding finding, String text, Change change, Optional<Cause> cause) {
    History history = new History("E-23456789ABCD", Optional.of(change), cause);
    return new EarlierFinding(finding.with(DAY, history), DAY, false, text);
  }

  private static RuleException exception(String text) {
    return new RuleException(
        new Place(text, "", 2),
        text,
        "SEC-01",
        ExceptionScope.PARTNER,
        text,
        text,
        text,
        text,
        Optional.of(DAY),
        Optional.of(DAY));
  }

  private static Attestation attestation(String control, String text) {
    return new Attestation(
        new Place(text, "", 2), control, text, text, text, Optional.of(DAY), Optional.empty());
  }
}
