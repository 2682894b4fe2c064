package org.caldicottaudit.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackChoice;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;

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

  /**
   * How events are tied; from the newest pack, because a tie is evidence and not a requirement of
   * its day.
   */
  TyingRules tyingRules() {
    Pack newest =
        choice.packs().stream()
            .max(Comparator.comparing(pack -> pack.from().map(Object::toString).orElse("")))
            .orElseThrow();
    return new TyingRules(
        newest.decisionWindowDaysBefore(),
        newest.decisionWindowDaysAfter(),
        newest.wholeNumber("plain_answer_max_bytes"),
        newest.words("secure_subject_marks"),
        newest.words("labels"),
        new HashSet<>(reference.consumerDomains(newest.name())));
  }
}
