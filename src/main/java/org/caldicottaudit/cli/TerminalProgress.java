package org.caldicottaudit.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.caldicottaudit.run.AuditProgress;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal, once the run has taken a second; nothing in a pipe. */
final class TerminalProgress implements AuditProgress, AutoCloseable {
  private static final long SILENT_NANOS = 1_000_000_000L;

  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String words = "";
  private long total;

  /** Whether somebody watches; the launcher knows whether the error stream is a terminal. */
  static boolean wanted() {
    return Boolean.getBoolean("caldicott.terminal");
  }

  @Override
  public void stage(String words, long total) {
    finishBar();
    this.words = words;
    this.total = total;
  }

  @Override
  public void done(long soFar) {
    if (bar == null && System.nanoTime() - start > SILENT_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(words)
              .setInitialMax(total > 0 ? total : -1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(soFar);
    }
  }

  @Override
  public void interrupted() {
    System.err.println(); // the bar may stand on the line
    Interruption.tell();
  }

  private void finishBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    finishBar();
  }
}
