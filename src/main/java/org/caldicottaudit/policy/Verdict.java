package org.caldicottaudit.policy;

import java.util.List;
import java.util.Objects;

/**
 * One rule's outcome on one event, with what it saw.
 *
 * @param facts of the findings, or of what is unproven; in order; empty on a pass
 * @param explanations why what looks like a finding is right; in order
 * @param missing names of the fields and tables that were needed and not provided; in order
 */
public record Verdict(
    RuleInfo rule,
    Outcome outcome,
    List<Fact> facts,
    List<Fact> explanations,
    List<String> missing) {
  public Verdict {
    Objects.requireNonNull(rule, "rule must not be null");
    Objects.requireNonNull(outcome, "outcome must not be null");
    facts = List.copyOf(facts);
    explanations = List.copyOf(explanations);
    missing = List.copyOf(missing);
    if (outcome == Outcome.FINDING && facts.isEmpty()) {
      throw new IllegalArgumentException(
          "a finding must have a fact, but " + rule.id() + " has none");
    }
  }

  /** Whether all that was found speaks of the protocol's own list, so that nobody did wrong. */
  public boolean aboutProtocol() {
    return outcome == Outcome.FINDING && facts.stream().allMatch(Fact::aboutProtocol);
  }
}
