package org.caldicottaudit.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A question that somebody has to answer after a breach.
 *
 * @param why it is asked, and what to mind
 * @param evidence name of what the logs can say to it; empty when they can say nothing
 * @param confidence how far the source was seen
 */
public record RiskQuestion(
    String question, String why, String evidence, String source, String confidence) {
  private static final Set<String> COLUMNS =
      Set.of("question", "why", "evidence", "source", "confidence");

  public RiskQuestion {
    Objects.requireNonNull(evidence, "evidence must not be null");
  }

  /**
   * The questions of {@code reference/incidents/risk_questions.csv}, in the order to ask them.
   *
   * @throws PolicyLoadException when the list is missing or a row of it can't be used
   */
  public static List<RiskQuestion> load(PolicyFolder folder) {
    return ReferenceRow.read(
            folder.reference().resolve("incidents").resolve("risk_questions.csv"), COLUMNS)
        .stream()
        .map(
            row ->
                new RiskQuestion(
                    row.get("question"),
                    row.get("why"),
                    row.find("evidence"),
                    row.get("source"),
                    row.get("confidence")))
        .toList();
  }
}
