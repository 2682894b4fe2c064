package org.caldicottaudit.report.board;

import java.util.List;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.RunFacts;

/**
 * An audit as a board may see it: no row, no case, no place, nobody, and no count from which a
 * person could be told.
 *
 * @param headline the verdict in one sentence
 * @param sentences what a reader must know with it
 * @param steps what to do first
 * @param scope what was audited, label by label
 * @param severities findings to act on by severity
 * @param sharing the rules on the duty to share
 * @param tables by rule, by organisation, by month, by channel
 * @param controls every control of the packs
 */
public record BoardReport(
    RunFacts run,
    String headline,
    List<String> sentences,
    List<Step> steps,
    List<Fact> scope,
    List<Figure> severities,
    BoardTable sharing,
    List<BoardTable> tables,
    List<BoardControl> controls) {
  public BoardReport {
    sentences = List.copyOf(sentences);
    steps = List.copyOf(steps);
    scope = List.copyOf(scope);
    severities = List.copyOf(severities);
    tables = List.copyOf(tables);
    controls = List.copyOf(controls);
  }

  /** Findings of one severity. */
  public record Figure(Severity severity, Count count) {}

  /** One thing to do, and the rule that asks for it. */
  public record Step(String action, Severity severity, String rule) {}

  /** A label and what it says. */
  public record Fact(String label, String words) {}
}
