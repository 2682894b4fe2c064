package org.caldicottaudit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.policy.Severity;

/**
 * The verdict of an audit in words. Says "incomplete" before all else, and never calls anything
 * compliant of which nothing was judged.
 *
 * @param incomplete what is missing from the verdict; empty when nothing is
 * @param headline one sentence
 * @param sentences what a reader must know with it; in order
 */
public record Conclusion(Optional<String> incomplete, String headline, List<String> sentences) {
  public Conclusion {
    sentences = List.copyOf(sentences);
  }

  /** Draws the conclusion. */
  public static Conclusion of(AuditReport report, FindingTally tally) {
    return new Conclusion(incomplete(report), headline(report, tally), sentences(report, tally));
  }

  private static Optional<String> incomplete(AuditReport report) {
    if (!report.incomplete()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (!report.quarantine().isEmpty()) {
      parts.add(
          Wording.count(report.quarantine().size(), "row", "rows")
              + " of the logs could not be used");
    }
    if (!report.problems().isEmpty()) {
      parts.add(
          Wording.count(report.problems().size(), "thing", "things") + " could not be judged");
    }
    return Optional.of(Wording.capital(Wording.list(parts)) + ". Nothing below covers them.");
  }

  private static String headline(AuditReport report, FindingTally tally) {
    if (AuditSums.verdicts(report) == 0 && tally.openInAll() == 0) {
      return tally.unproven() == 0
          ? "No verdict: nothing in these logs could be judged."
          : "No verdict: the logs leave every question open.";
    }
    if (tally.openInAll() == 0) {
      return "No finding in what could be judged.";
    }
    long critical = tally.open(Severity.CRITICAL);
    String all = Wording.count(tally.openInAll(), "finding", "findings");
    return critical == 0
        ? all + " to act on; none is critical."
        : all + " to act on, " + Wording.number(critical) + " of them critical.";
  }

  private static List<String> sentences(AuditReport report, FindingTally tally) {
    List<String> sentences = new ArrayList<>();
    sentences.add(judged(report));
    if (tally.unproven() > 0) {
      sentences.add(
          "On "
              + Wording.count(tally.unproven(), "question", "questions")
              + " the logs don’t hold enough to tell; these are called unproven and count neither"
              + " for nor against anybody.");
    }
    addCount(sentences, tally.excepted(), "covered by an approved exception");
    addCount(sentences, tally.notYetInForce(), "under a rule that is not yet in force");
    return sentences;
  }

  private static void addCount(List<String> sentences, long count, String why) {
    if (count > 0) {
      sentences.add(
          Wording.count(count, "finding is ", "findings are ")
              + why
              + ": listed, but not counted.");
    }
  }

  private static String judged(AuditReport report) {
    long verdicts = AuditSums.verdicts(report);
    long events = AuditSums.events(report);
    if (verdicts == 0) {
      return "That is not a clean result. "
          + Wording.count(events, "sharing event was", "sharing events were")
          + " found, and no rule could reach a verdict.";
    }
    return "In "
        + Wording.count(events, "sharing event", "sharing events")
        + " the "
        + Wording.count(report.rules().size(), "rule", "rules")
        + " could be judged "
        + Wording.count(verdicts, "time", "times")
        + ": met "
        + Wording.count(verdicts - AuditSums.broken(report), "time", "times")
        + ", not met "
        + Wording.count(AuditSums.broken(report), "time", "times")
        + ".";
  }
}
