package org.caldicottaudit.policy;

import java.util.List;
import java.util.Set;

/**
 * Turns what one rule said into its verdict. A finding counts only when all that it depends on is
 * in the log at all; what the log can't tell is unproven.
 */
final class Weighing {
  private final RuleInfo rule;

  /** Most rules have nothing to say of most events, and then say the same. */
  private final Verdict notApplicable;

  private final Verdict pass;

  Weighing(RuleInfo rule) {
    this.rule = rule;
    this.notApplicable = plain(rule, Outcome.NOT_APPLICABLE);
    this.pass = plain(rule, Outcome.PASS);
  }

  private static Verdict plain(RuleInfo rule, Outcome outcome) {
    return new Verdict(rule, outcome, List.of(), List.of(), List.of());
  }

  RuleInfo rule() {
    return rule;
  }

  /** The verdict of a rule that does not apply. */
  Verdict notApplicable() {
    return notApplicable;
  }

  /**
   * The verdict of a rule that applies.
   *
   * @param said what it said
   * @param provided the fields and tables that the event's source has
   */
  Verdict verdict(Answer said, Set<String> provided) {
    if (said.silent() && Needs.areMet(rule.needs(), provided)) {
      return pass;
    }
    List<Fact> proven = said.findings().stream().filter(fact -> isMet(fact, provided)).toList();
    if (!proven.isEmpty()) {
      return new Verdict(rule, Outcome.FINDING, proven, said.explanations(), List.of());
    }
    Set<String> missing = Needs.missing(rule.needs(), provided);
    said.findings().forEach(fact -> missing.addAll(missing(fact, provided)));
    Outcome outcome =
        missing.isEmpty() && said.unproven().isEmpty() ? Outcome.PASS : Outcome.UNPROVEN;
    return new Verdict(rule, outcome, said.unproven(), said.explanations(), List.copyOf(missing));
  }

  private boolean isMet(Fact fact, Set<String> provided) {
    return Needs.areMet(fact.needs().isEmpty() ? rule.needs() : fact.needs(), provided);
  }

  private Set<String> missing(Fact fact, Set<String> provided) {
    return Needs.missing(fact.needs().isEmpty() ? rule.needs() : fact.needs(), provided);
  }
}
