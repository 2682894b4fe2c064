package org.caldicottaudit.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what one rule said into its verdict. A finding counts only when all that it depends on is
 * in the log at all; what the log can't tell is unproven.
 */
final class Weighing {
  private Weighing() {}

  /**
   * @param answer what the rule said; empty when it does not apply
   * @param provided the fields and tables that the event's source has
   */
  static Verdict verdict(RuleInfo rule, Optional<Answer> answer, Set<String> provided) {
    return answer
        .map(said -> applying(rule, said, provided))
        .orElseGet(() -> plain(rule, Outcome.NOT_APPLICABLE));
  }

  private static Verdict plain(RuleInfo rule, Outcome outcome) {
    return new Verdict(rule, outcome, List.of(), List.of(), List.of());
  }

  private static Verdict applying(RuleInfo rule, Answer said, Set<String> provided) {
    if (said.silent() && Needs.areMet(rule.needs(), provided)) {
      return plain(rule, Outcome.PASS);
    }
    List<Fact> proven =
        said.findings().stream().filter(fact -> isMet(rule, fact, provided)).toList();
    if (!proven.isEmpty()) {
      return new Verdict(rule, Outcome.FINDING, proven, said.explanations(), List.of());
    }
    Set<String> missing = Needs.missing(rule.needs(), provided);
    said.findings().forEach(fact -> missing.addAll(missing(rule, fact, provided)));
    Outcome outcome =
        missing.isEmpty() && said.unproven().isEmpty() ? Outcome.PASS : Outcome.UNPROVEN;
    return new Verdict(rule, outcome, said.unproven(), said.explanations(), List.copyOf(missing));
  }

  private static boolean isMet(RuleInfo rule, Fact fact, Set<String> provided) {
    return Needs.areMet(fact.needs().isEmpty() ? rule.needs() : fact.needs(), provided);
  }

  private static Set<String> missing(RuleInfo rule, Fact fact, Set<String> provided) {
    return Needs.missing(fact.needs().isEmpty() ? rule.needs() : fact.needs(), provided);
  }
}
