package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.store.Memory;

/** Judges the same logs in two ways and says which verdicts differ, and why. */
public final class Impact {
  private final AuditOptions from;
  private final AuditOptions to;
  private final Path home;

  /**
   * @param from how the logs are judged before; its logs are those of both
   * @param to how they are judged after
   * @param home folder of the product
   */
  public Impact(AuditOptions from, AuditOptions to, Path home) {
    this.from = from;
    this.to = to;
    this.home = home;
  }

  /**
   * What a change would do.
   *
   * @param events how many events were judged by either
   * @param changes in order
   */
  public record Result(long events, List<VerdictChange> changes) {
    public Result {
      changes = List.copyOf(changes);
    }
  }

  /** Reads the logs once, judges them twice and compares. */
  public Result compare() {
    JudgingGround before = JudgingGround.load(from);
    JudgingGround after = JudgingGround.load(to);
    try (PolicyEngine engine = Engines.open(from.opa(), before.folder(), home);
        OpenLogs logs = OpenLogs.read(from, Memory.heapOnly(), AuditProgress.NONE)) {
      List<VerdictChange> changes = new ArrayList<>();
      long events = new VerdictComparison(before, after).of(logs, engine, changes::add);
      return new Result(events, changes.stream().sorted().toList());
    }
  }
}
