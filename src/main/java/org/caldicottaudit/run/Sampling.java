package org.caldicottaudit.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.FindingMaker.Subject;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.sampling.Drawn;
import org.caldicottaudit.sampling.Lottery;
import org.caldicottaudit.sampling.Review;
import org.caldicottaudit.sampling.ReviewedSample;
import org.caldicottaudit.sampling.Sample;
import org.caldicottaudit.sampling.SamplePlan;
import org.caldicottaudit.sampling.Stratum;

/**
 * Draws verdicts of a run for people to look at, and says what their answers prove.
 *
 * <p>Findings are drawn from the run. Passes are kept nowhere, because there are too many: the logs
 * are judged again, and nothing is drawn unless that comes to the very counts of the run.
 */
public final class Sampling {
  private static final int ITEM_LETTERS = 14;

  private final Path folder;
  private final List<Path> logs;
  private final Path policies;
  private final Path home;

  /**
   * @param folder of the run
   * @param logs where the logs are now; empty for where they were
   * @param home folder of the product
   */
  public Sampling(Path folder, List<Path> logs, Path policies, Path home) {
    this.folder = folder;
    this.logs = List.copyOf(logs);
    this.policies = policies;
    this.home = home;
  }

  /**
   * Draws.
   *
   * @throws RunException when logs or policies are not those of the run any more
   */
  public Sample draw(SamplePlan plan, AuditProgress progress) {
    AuditReport stored = StoredRun.read(folder).report();
    PublishedRun run = PublishedRun.in(folder);
    requireSamePolicies(run);
    SortedMap<Stratum, Long> lots = lots(stored);
    SortedMap<Stratum, Long> quotas = plan.quotas(lots, critical(stored));
    Lottery lottery = new Lottery(plan.seed(), quotas);
    Map<String, String> titles =
        stored.rules().stream()
            .collect(
                Collectors.toMap(result -> result.rule().id(), result -> result.rule().title()));
    for (Finding finding : stored.findings()) {
      if (finding.open()) {
        lottery.enter(
            stratum(finding),
            finding.id() + "\0" + finding.place(),
            () -> drawn(finding, titles.getOrDefault(finding.ruleId(), "")));
      }
    }
    AuditReport again =
        new Audit(run.options(policies, logs, AuditOptions.EMBEDDED), home, List.of())
            .withPasses((subject, rule) -> enter(lottery, subject, rule))
            .judgeOnly(progress);
    requireSameLogs(run, again);
    requireSameCounts(lots, lottery.seen());
    return new Sample(
        stored.run().name(), manifest(), stored.run().asOf(), plan, lots, quotas, lottery.drawn());
  }

  /**
   * Enters a draw into the audit log, so that it shows how often somebody drew before it pleased.
   */
  public void enter(Sample sample, AuditLog log) {
    SamplePlan plan = sample.plan();
    log.append(
        Deed.of("sample", Clock.systemUTC())
            .with("run", sample.run())
            .with("manifest", sample.manifest())
            .with("confidence", String.valueOf(plan.confidence()))
            .with("rate", String.valueOf(plan.rate()))
            .with("seed", String.valueOf(plan.seed()))
            .with("drawn", String.valueOf(sample.drawn().size()))
            .entry());
  }

  /**
   * What the answers in a reviewer's workbook say of the run.
   *
   * @throws RunException when it was drawn from another run
   */
  public Review read(Path workbook) {
    ReviewedSample reviewed = ReviewedSample.read(workbook);
    AuditReport stored = StoredRun.read(folder).report();
    if (!reviewed.manifest().equals(manifest())) {
      throw new RunException(
          workbook
              + " was not drawn from the run in "
              + folder
              + " as it is now: give the run that its sheet \"About this sample\" names.");
    }
    return Review.of(reviewed.plan(), lots(stored), reviewed.answers());
  }

  private String manifest() {
    try {
      return Sha256.of(folder.resolve(Manifest.FILE_NAME));
    } catch (java.io.IOException e) {
      throw new RunException(
          "The run in " + folder + " can't be read: check that you may read its files.", e);
    }
  }

  private static SortedMap<Stratum, Long> lots(AuditReport report) {
    SortedMap<Stratum, Long> lots = new TreeMap<>();
    for (Finding finding : report.findings()) {
      if (finding.open()) {
        lots.merge(stratum(finding), 1L, Long::sum);
      }
    }
    for (AuditReport.RuleResult result : report.rules()) {
      result
          .byPartner()
          .forEach(
              (partner, counts) -> {
                if (counts.pass() > 0) {
                  lots.put(pass(result.rule().id(), partner), counts.pass());
                }
              });
    }
    return lots;
  }

  private static Set<String> critical(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.open() && finding.severity() == Severity.CRITICAL)
        .map(Finding::ruleId)
        .collect(Collectors.toSet());
  }

  private static Stratum stratum(Finding finding) {
    return new Stratum(Stratum.Side.FINDING, finding.ruleId(), finding.partner());
  }

  private static Stratum pass(String rule, String partner) {
    return new Stratum(Stratum.Side.PASS, rule, partner);
  }

  private static Drawn drawn(Finding finding, String title) {
    return new Drawn(
        stratum(finding),
        finding.id(),
        title,
        finding.severity().code(),
        finding.eventDate(),
        finding.caseRef(),
        finding.place(),
        finding.message());
  }

  private static void enter(Lottery lottery, Subject subject, RuleInfo rule) {
    Stratum stratum = pass(rule.id(), subject.partner());
    String identity = subject.identity() + "\0" + subject.place();
    lottery.enter(
        stratum,
        identity,
        () ->
            new Drawn(
                stratum,
                "V-" + digest(rule.id() + "\0" + identity),
                rule.title(),
                "",
                subject.date(),
                String.join("; ", subject.caseRefs()),
                subject.place(),
                "It is in order."));
  }

  private static String digest(String identity) {
    return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, ITEM_LETTERS);
  }

  private void requireSamePolicies(PublishedRun run) {
    String judged = run.manifest().at("/predicate/policyRevision").asText();
    if (!judged.equals(new PolicyFolder(policies).revision())) {
      throw new RunException(
          "The policies are not those that judged the run in "
              + folder
              + ", so its passes can't be found again. Restore them, or run the audit again.");
    }
  }

  private void requireSameLogs(PublishedRun run, AuditReport again) {
    Map<String, String> before = run.digests();
    for (LogReading reading : again.readings()) {
      String file = reading.source().file();
      if (!reading.sha256().equals(before.getOrDefault(file, ""))) {
        throw new RunException(
            file
                + " is not what was audited: it was changed or has come since. Give the logs of the"
                + " run in "
                + folder
                + " with --logs.");
      }
    }
  }

  private void requireSameCounts(SortedMap<Stratum, Long> lots, SortedMap<Stratum, Long> seen) {
    TreeMap<Stratum, Long> all = new TreeMap<>(lots);
    seen.keySet().forEach(stratum -> all.putIfAbsent(stratum, 0L));
    all.forEach(
        (stratum, lot) -> {
          long now = seen.getOrDefault(stratum, 0L);
          if (now != lot) {
            throw new RunException(
                "Judged again, %s has %,d of %s at %s where the run in %s has %,d: nothing was drawn. Give the logs and settings of that run."
                    .formatted(
                        stratum.rule(),
                        now,
                        stratum.side() == Stratum.Side.PASS ? "its passes" : "its findings",
                        stratum.partner(),
                        folder,
                        lot));
          }
        });
  }
}
