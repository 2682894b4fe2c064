package org.caldicottaudit.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.finding.ExceptionRegister;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackChoice;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;
import org.caldicottaudit.policy.TyingParameters;

/**
 * Everything that an audit judges by: the rules, the packs and which of them judges what, the
 * reference lists, with what local settings change of them.
 */
record JudgingGround(
    AuditOptions options,
    PolicyFolder folder,
    Catalogue catalogue,
    PackChoice choice,
    ReferenceData reference,
    LocalSettings local) {

  static JudgingGround load(AuditOptions options) {
    PolicyFolder folder = new PolicyFolder(options.policies());
    Catalogue catalogue = Catalogue.load(folder);
    List<Pack> packs = PackLoader.load(folder, catalogue);
    ReferenceData reference = ReferenceData.load(folder, packs);
    LocalSettings local =
        options
            .local()
            .map(own -> LocalSettings.load(own, folder, packs, catalogue, reference))
            .orElseGet(() -> LocalSettings.none(packs));
    return new JudgingGround(
        options,
        folder,
        catalogue,
        PackChoice.of(options.pack(), local.packs()),
        reference.with(local),
        local);
  }

  /** What local settings change of the packs that may judge, in order; none without them. */
  List<LocalChange> localChanges() {
    Set<String> judging = choice.packs().stream().map(Pack::name).collect(Collectors.toSet());
    return local.changes().stream().filter(change -> judging.contains(change.pack())).toList();
  }

  /** The same with the user's secure domains and holidays. */
  JudgingGround with(ReferenceTables tables) {
    ReferenceData merged = reference.with(tables);
    return new JudgingGround(options, folder, catalogue, choice, merged, local);
  }

  Judge judge(PolicyEngine engine) {
    return new Judge(engine, catalogue, choice.packs(), reference, options.asOf());
  }

  /** How events are tied. */
  TyingRules tyingRules() {
    return TyingParameters.of(choice.packs(), reference, options.asOf());
  }

  /** The exceptions of those tables, as they stand on the day of the audit. */
  ExceptionRegister exceptions(ReferenceTables tables) {
    return new ExceptionRegister(
        tables.exceptions().orElse(List.of()),
        options.asOf(),
        rule -> catalogue.findById(rule).isPresent(),
        text -> packOfToday().saysNothing(text));
  }

  /** What policies will see of the events of those logs. */
  EventDocument documents(ReferenceTables tables, CaseFiles logs) {
    return new EventDocument(
        tables,
        logs.canHoldDecisions(),
        logs.hasMessages(),
        TyingParameters.laws(choice.packs(), reference));
  }

  /**
   * The pack that judges an event; empty when none was in force on its day. Keeping a record is a
   * continuing act: it is judged by the law of the audit's day, not of its start.
   */
  Optional<Pack> packOf(SharingEvent event) {
    return choice.find(isRecord(event) ? Optional.empty() : event.date(), options.asOf());
  }

  /** Whether the event is a record that is kept. */
  static boolean isRecord(SharingEvent event) {
    return event.kind().equals(EntryType.RECORD.code());
  }

  /**
   * The pack that judges what has no date of its own.
   *
   * @throws RunException when none is in force on the day of the audit
   */
  Pack packOfToday() {
    return choice
        .find(Optional.empty(), options.asOf())
        .orElseThrow(
            () ->
                new RunException(
                    "No pack is in force on "
                        + options.asOf()
                        + ", the date of the audit. Name one with --pack, or mend in_force in"
                        + " policies/packs."));
  }

  /** The packs that judged something, and today's. */
  List<Pack> packsUsed(Set<String> names) {
    return choice.packs().stream()
        .filter(pack -> names.contains(pack.name()) || pack.equals(packOfToday()))
        .toList();
  }
}
