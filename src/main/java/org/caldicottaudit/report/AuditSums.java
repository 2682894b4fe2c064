package org.caldicottaudit.report;

import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.policy.Control;

/** Sums over an audit that several formats show. */
public final class AuditSums {
  private AuditSums() {}

  /** Sharing events that some pack judged. */
  public static long events(AuditReport report) {
    return report.run().packs().stream().mapToLong(RunFacts.PackFacts::events).sum();
  }

  /** Verdicts of all rules: passes and findings. */
  public static long verdicts(AuditReport report) {
    return report.rules().stream().mapToLong(result -> result.counts().judged()).sum();
  }

  /** Verdicts of all rules that are findings. */
  public static long broken(AuditReport report) {
    return report.rules().stream().mapToLong(result -> result.counts().finding()).sum();
  }

  /** A sum over all logs, such as of the rows read. */
  public static long rows(AuditReport report, ToLongFunction<LogReading> part) {
    return report.readings().stream().mapToLong(part).sum();
  }

  /** Number of different files. */
  public static long files(AuditReport report) {
    return report.readings().stream().map(reading -> reading.source().file()).distinct().count();
  }

  /** Each control by pack and id, written {@code pack id}. */
  public static Map<String, Control> controls(AuditReport report) {
    return report.controls().stream()
        .collect(
            Collectors.toMap(
                result -> result.pack() + " " + result.control().id(),
                AuditReport.ControlResult::control,
                (one, same) -> one));
  }
}
