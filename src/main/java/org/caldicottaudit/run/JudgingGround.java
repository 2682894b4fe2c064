package org.caldicottaudit.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackChoice;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;

/**
 * Everything that an audit judges by: the rules, the packs and which of them judges what, the
 * reference lists.
 */
record JudgingGround(
    AuditOptions options,
    PolicyFolder folder,
    Catalogue catalogue,
    PackChoice choice,
    ReferenceData reference) {

  static JudgingGround load(AuditOptions options) {
    PolicyFolder folder = new PolicyFolder(options.policies());
    Catalogue catalogue = Catalogue.load(folder);
    List<Pack> packs = PackLoader.load(folder, catalogue);
    return new JudgingGround(
        options,
        folder,
        catalogue,
        PackChoice.of(options.pack(), packs),
        ReferenceData.load(folder, packs));
  }

  /** The same with the user's secure domains and holidays. */
  JudgingGround with(ReferenceTables tables) {
    ReferenceData merged = reference.with(tables);
    return new JudgingGround(options, folder, catalogue, choice, merged);
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
