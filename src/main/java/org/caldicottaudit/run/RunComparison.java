package org.caldicottaudit.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.store.Memory;

/** Compares two finished runs, without judging the later one again. */
public final class RunComparison {
  private RunComparison() {}

  /**
   * The later run's report with what changed since the earlier one.
   *
   * @param policies folder of the policies, by which the earlier logs are judged again where they
   *     are those of the later run
   * @param home folder of the product
   * @throws RunException when one of the runs can't be used, or the first is the later one
   */
  public static AuditReport of(Path earlier, Path later, Path policies, Path home) {
    Predecessor before = Predecessor.read(earlier);
    StoredRun now = StoredRun.read(later);
    RunFacts then = before.run().report().run();
    RunFacts today = now.report().run();
    if (then.asOf().isAfter(today.asOf())) {
      throw new RunException(
          "The run in "
              + earlier
              + " is of "
              + then.asOf()
              + " and the one in "
              + later
              + " of "
              + today.asOf()
              + ": name the earlier one first.");
    }
    AuditOptions options = options(now, policies);
    JudgedAgain again =
        JudgedAgain.of(before.run(), now.report(), asked -> judge(asked, today, home), options);
    return new Comparison(before.run(), before.plan(), again).with(now.report());
  }

  private static AuditOptions options(StoredRun run, Path policies) {
    Optional<Path> local =
        Optional.of(
                PublishedRun.in(run.folder()).manifest().at("/predicate/options/local").asText())
            .filter(text -> !text.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory);
    RunFacts facts = run.report().run();
    return new AuditOptions(
        List.of(),
        run.folder(),
        policies,
        facts.packMode(),
        facts.asOf(),
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        true,
        org.caldicottaudit.mapping.ImportOptions.DEFAULTS,
        local);
  }

  private static AuditReport judge(AuditOptions asked, RunFacts today, Path home) {
    JudgingGround ground = JudgingGround.load(asked);
    if (!ground.folder().revision().equals(today.policyRevision())
        || !ground.local().files().equals(today.assurance().files())) {
      throw new RunException("the rules or settings here are not those of the later run any more.");
    }
    return new Audit(asked, home, List.of()).judgeOnly(ground, Memory.heapOnly());
  }
}
