package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.LeftOut;
import org.caldicottaudit.correlation.SharingCounts;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.Assurance;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.AuditReport.FunnelStep;
import org.caldicottaudit.report.AuditReport.PartnerResult;
import org.caldicottaudit.report.AuditReport.RuleResult;
import org.caldicottaudit.report.Breakdown;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.RunFacts.PackFacts;
import org.caldicottaudit.report.RunFacts.RuleOff;
import org.caldicottaudit.report.Unjoined;

/** Puts what an audit found into the report's model. */
final class ReportAssembly {
  private final AuditOptions options;
  private final JudgingGround ground;
  private final Imported imported;
  private final SharingCounts counts;
  private final Judging judging;
  private final Completeness completeness;
  private final Unjoined unjoined;
  private final Optional<StoredRun> previous;

  ReportAssembly(AuditOptions options, JudgedLogs logs, Optional<StoredRun> previous) {
    this.options = options;
    this.ground = logs.ground();
    this.imported = logs.imported();
    this.counts = logs.counts();
    this.judging = logs.judging();
    this.completeness = logs.completeness();
    this.unjoined = logs.unjoined();
    this.previous = previous;
  }

  AuditReport report() {
    List<Finding> findings = judging.findings();
    Decisions decisions = new Decisions(options, imported.tables(), judging, findings, previous);
    List<ControlResult> controls = decisions.on(controls());
    return new AuditReport(
        facts(),
        imported.readings(),
        completeness.of(imported.readings()),
        funnel(),
        rules(),
        partners(),
        controls,
        findings,
        quarantine(),
        problems(),
        breakdown(),
        decisions.followUp(controls),
        unjoined);
  }

  /** The counts alone, for which nothing else need be kept. */
  AuditFigures figures() {
    return new AuditFigures(
        facts(),
        imported.readings(),
        completeness.of(imported.readings()),
        rules(),
        partners(),
        controls(),
        breakdown(),
        imported.quarantine().size(),
        !problems().isEmpty());
  }

  private Breakdown breakdown() {
    return new Breakdown(
        judging.tally().months(),
        judging.tally().channels(),
        judging.tally().senders(),
        judging.tally().ages(),
        judging.tally().consents());
  }

  private RunFacts facts() {
    return new RunFacts(
        String.valueOf(options.out().toAbsolutePath().normalize().getFileName()),
        options.asOf(),
        options.from().or(() -> days(LogReading::first).min(LocalDate::compareTo)),
        options.to().or(() -> days(LogReading::last).max(LocalDate::compareTo)),
        options.pack(),
        packs(),
        ground.folder().revision(),
        options.identify(),
        Tool.NAME_AND_VERSION,
        assurance(),
        rulesOff());
  }

  private List<RuleOff> rulesOff() {
    List<RuleOff> off = new ArrayList<>();
    for (RuleInfo rule : ground.catalogue().rules()) {
      List<String> packs =
          usedPacks().stream().map(Pack::name).filter(rule.packs()::contains).toList();
      if (!packs.isEmpty() && usedPacks().stream().noneMatch(pack -> pack.isOn(rule))) {
        off.add(
            new RuleOff(rule.id(), rule.title(), "switched off in " + String.join(", ", packs)));
      }
    }
    return off;
  }

  private Assurance assurance() {
    Set<String> used = usedPacks().stream().map(Pack::name).collect(Collectors.toSet());
    List<LocalChange> changes =
        ground.localChanges().stream().filter(change -> used.contains(change.pack())).toList();
    return new Assurance(
        ground.local().folder(),
        ground.local().files(),
        changes,
        ground.local().rows(),
        LocalSettings.notAssured(changes));
  }

  private Stream<LocalDate> days(Function<LogReading, Optional<LocalDate>> day) {
    return imported.readings().stream().map(day).flatMap(Optional::stream);
  }

  private List<PackFacts> packs() {
    Map<String, Long> events = judging.eventsByPack();
    return usedPacks().stream()
        .map(pack -> new PackFacts(pack.name(), pack.title(), events.getOrDefault(pack.name(), 0L)))
        .toList();
  }

  /** The packs that judged something; all that might have, when there was nothing to judge. */
  private List<Pack> usedPacks() {
    Map<String, Long> events = judging.eventsByPack();
    List<Pack> all = ground.choice().packs();
    List<Pack> used = all.stream().filter(pack -> events.containsKey(pack.name())).toList();
    return used.isEmpty() ? all : used;
  }

  private List<FunnelStep> funnel() {
    List<FunnelStep> steps = new ArrayList<>();
    steps.add(new FunnelStep("Rows of e-mail logs", counts.emailRows()));
    steps.add(new FunnelStep("Messages that those rows report", counts.messages()));
    for (LeftOut why : LeftOut.values()) {
      steps.add(new FunnelStep("Left out. " + why.words(), counts.leftOut().getOrDefault(why, 0L)));
    }
    steps.add(new FunnelStep("Messages that are sharing events", counts.sharingMessages()));
    counts
        .sharing()
        .forEach(
            (sign, count) -> steps.add(new FunnelStep("Of them, because " + sign.words(), count)));
    steps.add(new FunnelStep("Entries of case logs", counts.entries()));
    if (counts.repeatedEntries() > 0) {
      steps.add(
          new FunnelStep(
              "Left out. Rows of case logs that stand more than once, word for word or before more"
                  + " was written; judged once",
              counts.repeatedEntries()));
    }
    if (counts.unclearEntries() > 0) {
      steps.add(
          new FunnelStep(
              "Of them, entries whose type or decision could not be read: few rules can judge them",
              counts.unclearEntries()));
    }
    if (judging.outsidePeriod() > 0) {
      steps.add(
          new FunnelStep(
              "Left out. Outside the period that was asked for", judging.outsidePeriod()));
    }
    steps.add(new FunnelStep("Sharing events and entries judged", judging.judged()));
    if (unjoined.records() > 0) {
      steps.add(
          new FunnelStep(
              "Of them, not surely joined to what belongs to them: see \"Not joined\" in"
                  + " findings.xlsx"
                  + (unjoined.cut() ? ", or " + Unjoined.FILE_OF_ALL + " for all" : ""),
              unjoined.records()));
    }
    return steps;
  }

  private List<RuleInfo> rulesOn() {
    return ground.catalogue().rules().stream()
        .filter(rule -> usedPacks().stream().anyMatch(pack -> pack.isOn(rule)))
        .toList();
  }

  private List<RuleResult> rules() {
    return rulesOn().stream()
        .map(
            rule ->
                new RuleResult(
                    rule, judging.tally().ofRule(rule.id()), judging.tally().byPartner(rule.id())))
        .toList();
  }

  private List<PartnerResult> partners() {
    List<PartnerResult> results = new ArrayList<>();
    judging
        .tally()
        .events()
        .forEach(
            (partner, events) -> {
              SortedMap<String, OutcomeCounts> byRule =
                  new TreeMap<>(judging.tally().byRule(partner));
              OutcomeCounts sum =
                  byRule.values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
              results.add(new PartnerResult(partner, events, sum, byRule));
            });
    return results;
  }

  private List<ControlResult> controls() {
    List<ControlResult> results = new ArrayList<>();
    for (Pack pack : usedPacks()) {
      for (Control control : pack.controls()) {
        results.add(result(pack, control));
      }
    }
    return results;
  }

  private ControlResult result(Pack pack, Control control) {
    List<RuleInfo> rules =
        ground.catalogue().rules().stream()
            .filter(rule -> pack.isOn(rule) && rule.controls().contains(control.id()))
            .toList();
    OutcomeCounts sum =
        rules.stream()
            .map(rule -> judging.tally().ofRule(rule.id(), pack.name()))
            .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return new ControlResult(pack.name(), control, rules.stream().map(RuleInfo::id).toList(), sum);
  }

  private List<QuarantinedRow> quarantine() {
    return imported.quarantine().stream()
        .map(
            row ->
                options.identify()
                    ? row
                    : new QuarantinedRow(row.place(), row.column(), row.reason(), ""))
        .sorted()
        .toList();
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (judging.judged() == 0) {
      problems.add(
          "Nothing was judged: no sharing event was found in what was supplied. That is not"
              + " compliance. Check that the right logs and the right period were given.");
    }
    if (judging.withoutPack() > 0) {
      problems.add(
          judging.withoutPack()
              + " sharing events lie on days on which no pack was in force and were not judged. "
              + "Name a pack with --pack to judge them.");
    }
    HolidayYears.unknown(
            ground.reference().holidays(), days(LogReading::first), days(LogReading::last))
        .ifPresent(problems::add);
    return problems;
  }
}
