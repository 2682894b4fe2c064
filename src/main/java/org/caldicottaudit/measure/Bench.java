package org.caldicottaudit.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.run.Audit;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.AuditResult;
import org.caldicottaudit.run.Formats;

/** Makes logs, audits them as any others to all formats, and says how long each stage took. */
public final class Bench {
  private static final String MAKING = "Making the logs";

  private final BenchOptions options;
  private final Path policies;
  private final Path home;
  private final UnaryOperator<Audit> change;

  /**
   * @param policies folder of the policies
   * @param home folder of the product
   */
  public Bench(BenchOptions options, Path policies, Path home) {
    this(options, policies, home, UnaryOperator.identity());
  }

  /**
   * @param change makes another audit of the one that is measured, such as one by another engine
   */
  public Bench(BenchOptions options, Path policies, Path home, UnaryOperator<Audit> change) {
    this.options = options;
    this.policies = policies;
    this.home = home;
    this.change = change;
  }

  /**
   * Measures.
   *
   * @param folder where the logs and the run go; they stay there
   * @return lines to show
   */
  public List<String> run(Path folder) throws IOException {
    Stopwatch watch = new Stopwatch(MAKING);
    Path logs = Files.createDirectories(folder.resolve("logs"));
    new MadeLogs(options).write(logs);
    watch.stage("Getting ready", 0);
    List<TimedWriter> formats = Formats.all().stream().map(TimedWriter::new).toList();
    try (Peak peak = new Peak()) {
      Audit audit =
          new Audit(options(logs, folder.resolve("run")), home, List.copyOf(formats))
              .withWorkers(options.workers());
      AuditResult result = change.apply(audit).run(watch);
      return lines(watch.stop(), formats, result.report(), peak);
    }
  }

  /** Identified, because the people are invented and no key should be made for them. */
  private AuditOptions options(Path logs, Path out) {
    return new AuditOptions(
        List.of(logs),
        out,
        policies,
        AuditOptions.IN_FORCE,
        MadeLogs.AUDITED,
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        true,
        ImportOptions.DEFAULTS);
  }

  private List<String> lines(
      Map<String, Double> seconds, List<TimedWriter> formats, AuditReport report, Peak peak) {
    List<String> lines = new ArrayList<>();
    long rows = options.rows() + options.entries();
    long events = report.partners().stream().mapToLong(AuditReport.PartnerResult::events).sum();
    long findings = report.findings().size();
    lines.add(
        "%,d rows of e-mail and %,d of sharing, %d %% failing, seed %d, %d workers"
            .formatted(
                options.rows(),
                options.entries(),
                options.failing(),
                options.seed(),
                options.workers()));
    lines.add("");
    lines.add("%-30s %9s %12s  %s".formatted("stage", "seconds", "a second", ""));
    seconds.forEach(
        (stage, taken) -> {
          boolean judging = stage.startsWith("Judging");
          long count = judging ? events : stage.startsWith("Writing") ? findings : rows;
          String unit = judging ? "events" : stage.startsWith("Writing") ? "findings" : "rows";
          lines.add(stage(stage, taken, count, unit));
        });
    for (TimedWriter format : formats) {
      lines.add(
          stage("  " + format.fileName(), format.seconds(), findings, "findings")
              + ", %.1f MB".formatted(format.bytes() / 1e6));
    }
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    lines.add(stage("all", all, rows, "rows"));
    lines.add("");
    lines.add(
        "%,d sharing events judged, %,d findings and open questions".formatted(events, findings));
    peak.heapAfterCollection()
        .ifPresent(
            bytes ->
                lines.add(
                    "%,d MB of heap after a collection of all of it at most"
                        .formatted(bytes >> 20)));
    Peak.resident().ifPresent(bytes -> lines.add("%,d MB resident at most".formatted(bytes >> 20)));
    return lines;
  }

  private static String stage(String stage, double seconds, long count, String unit) {
    return "%-30s %9.1f %,12.0f  %s"
        .formatted(stage, seconds, count / Math.max(seconds, 0.001), unit);
  }
}
