package org.caldicottaudit.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caldicottaudit.run.AuditProgress;

/** How long each stage takes, in seconds; the files that are read count as one. */
final class Stopwatch implements AuditProgress {
  private static final double NANOS = 1e9;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private String stage;
  private long begun = System.nanoTime();

  /**
   * @param stage the first
   */
  Stopwatch(String stage) {
    this.stage = stage;
  }

  @Override
  public void stage(String words, long total) {
    lap();
    stage = words.startsWith("Reading ") ? "Reading" : words;
  }

  @Override
  public void done(long soFar) {}

  private void lap() {
    long now = System.nanoTime();
    seconds.merge(stage, (now - begun) / NANOS, Double::sum);
    begun = now;
  }

  /** The stages in the order in which they began; the last ends here. */
  Map<String, Double> stop() {
    lap();
    return seconds;
  }
}
