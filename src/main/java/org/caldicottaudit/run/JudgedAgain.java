package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.SinceLast.RulesThen;
import org.caldicottaudit.source.SourceException;

/**
 * What today's rules find in the logs of an earlier run: so that what people did can be told from
 * what changed rules did.
 *
 * @param why what that rests on, as a sentence
 * @param found ids of the findings in the earlier logs by today's rules; empty unless judged again
 */
record JudgedAgain(RulesThen rules, String why, Set<String> found) {
  /**
   * Judges the earlier logs again where the rules differ and the logs are at hand, unchanged.
   *
   * @param now the report that is compared with it
   * @param judge runs an audit without publishing it
   * @param today how logs are judged now
   */
  static JudgedAgain of(
      StoredRun before,
      AuditReport now,
      Function<AuditOptions, AuditReport> judge,
      AuditOptions today) {
    if (sameRules(before.report().run(), now.run())) {
      return new JudgedAgain(
          RulesThen.SAME,
          "Both runs were judged by the same rules, values and lists, so every change is one of"
              + " what people did or recorded.",
          Set.of());
    }
    try {
      return again(before, judge.apply(asked(before, today)));
    } catch (RunException | SourceException | PolicyLoadException e) {
      return unknown("The earlier logs can't be judged again: " + e.getMessage());
    }
  }

  private static boolean sameRules(RunFacts before, RunFacts now) {
    return before.policyRevision().equals(now.policyRevision())
        && before.packMode().equals(now.packMode())
        && before.assurance().equals(now.assurance())
        && before.tool().equals(now.tool());
  }

  /** As the earlier run was asked, but by today's rules, pack and settings. */
  private static AuditOptions asked(StoredRun before, AuditOptions today) {
    PublishedRun run = PublishedRun.in(before.folder());
    AuditOptions then = run.options(today.policies(), List.of(), today.opa());
    return new AuditOptions(
        then.inputs(),
        today.out(),
        today.policies(),
        today.pack(),
        then.asOf(),
        run.day("from"),
        run.day("to"),
        today.opa(),
        today.identify(),
        then.reading(),
        today.local().filter(java.nio.file.Files::isDirectory).map(Path::toAbsolutePath));
  }

  private static JudgedAgain again(StoredRun before, AuditReport again) {
    Map<String, String> then = digests(before.report());
    if (!then.equals(digests(again))) {
      return unknown("The earlier logs are not the same any more.");
    }
    Set<String> found = new HashSet<>();
    again.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .map(Finding::id)
        .forEach(found::add);
    return new JudgedAgain(
        RulesThen.JUDGED_AGAIN,
        "The rules, their values or lists changed since. The earlier logs were judged again by"
            + " today's, so that what people did is told from what changed rules did.",
        found);
  }

  private static JudgedAgain unknown(String why) {
    return new JudgedAgain(
        RulesThen.CANNOT_TELL,
        "The rules, their values or lists changed since. "
            + why
            + " So it can't be told which changes are those of rules.",
        Set.of());
  }

  private static Map<String, String> digests(AuditReport report) {
    Map<String, String> digests = new HashMap<>();
    for (LogReading reading : report.readings()) {
      digests.put(reading.source().file(), reading.sha256());
    }
    return digests;
  }

  /** What made a finding appear that the earlier run doesn't have. */
  Cause ofNew(String findingId) {
    return switch (rules) {
      case SAME -> Cause.CONDUCT;
      case JUDGED_AGAIN -> found.contains(findingId) ? Cause.RULES : Cause.CONDUCT;
      case CANNOT_TELL -> Cause.UNKNOWN;
    };
  }

  /** What made a finding go that the earlier run has. */
  Cause ofGone(String findingId) {
    return switch (rules) {
      case SAME -> Cause.CONDUCT;
      case JUDGED_AGAIN -> found.contains(findingId) ? Cause.CONDUCT : Cause.RULES;
      case CANNOT_TELL -> Cause.UNKNOWN;
    };
  }
}
